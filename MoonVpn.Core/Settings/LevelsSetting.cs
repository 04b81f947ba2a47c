using System.Globalization;

namespace MoonVpn.Core.Settings;

/// <summary>Whole numbers separated by blanks, such as <c>80 95</c>; empty: none.</summary>
public sealed record LevelsSetting(string Key, string Scope, string Default, int Least, int Greatest, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "levels", Scope, Default, DescriptionFa, DescriptionEn)
{
    private const int Most = 5;

    public override bool Accepts(string value) => Split(value) is { Length: <= Most } parts && parts.All(part => Read(part) is { } level && level >= Least && level <= Greatest);

    /// <returns>Each once, the smallest first.</returns>
    internal static IReadOnlyList<int> Parse(string value) => [.. Split(value).Select(Read).OfType<int>().Distinct().Order()];

    private static string[] Split(string value) => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
