namespace MoonVpn.Core.Settings.Menu;

/// <summary>
/// The menu as a row of words, such as <c>buy -trial accounts/2 wallet/2</c>: in this order, <c>-</c> hidden, <c>/2</c> half a row.
/// An entry that is not named, because it is newer than the setting, stands at the end as it does by default.
/// </summary>
public sealed record MenuSetting(string Key, string Default, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "menu", "bot", Default, DescriptionFa, DescriptionEn)
{
    private const string Half = "/2";

    /// <summary>Without a way to buy and without one's accounts a shop is none.</summary>
    public override bool Accepts(string value) => value.Length <= 512 && Split(value).All(word => Read(word) is not null) && Leads(Parse(value));

    public static bool Leads(IEnumerable<MenuItem> menu) => menu.Any(item => item is { IsOn: true, Entry: MenuEntry.Buy or MenuEntry.Accounts });

    public static string Write(IEnumerable<MenuItem> menu) =>
        string.Join(' ', menu.Select(item => $"{(item.IsOn ? "" : "-")}{item.Entry.ToString().ToLowerInvariant()}{(item.IsHalf ? Half : "")}"));

    /// <summary>What stands side by side.</summary>
    public static IEnumerable<IReadOnlyList<MenuEntry>> Rows(IEnumerable<MenuItem> menu)
    {
        MenuEntry? left = null;
        foreach (var item in menu.Where(item => item.IsOn))
        {
            switch (left, item.IsHalf)
            {
                case (null, true):
                    left = item.Entry;
                    break;
                case ({ } first, true):
                    yield return [first, item.Entry];
                    left = null;
                    break;
                default:
                    if (left is { } alone)
                    {
                        yield return [alone];
                    }

                    yield return [item.Entry];
                    left = null;
                    break;
            }
        }

        if (left is { } last)
        {
            yield return [last];
        }
    }

    /// <returns>Every entry once.</returns>
    public IReadOnlyList<MenuItem> Parse(string value) => [.. Items(value).Concat(Items(Default)).DistinctBy(item => item.Entry)];

    private static IEnumerable<MenuItem> Items(string value) => Split(value).Select(Read).OfType<MenuItem>();

    private static string[] Split(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static MenuItem? Read(string word)
    {
        var (isOn, isHalf) = (!word.StartsWith('-'), word.EndsWith(Half, StringComparison.Ordinal));
        var name = word[(isOn ? 0 : 1)..^(isHalf ? Half.Length : 0)];
        return Enum.GetValues<MenuEntry>().Cast<MenuEntry?>().FirstOrDefault(entry => entry.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known
            ? new MenuItem(known, isOn, isHalf)
            : null;
    }
}
