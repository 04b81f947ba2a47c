using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Web.Bot.Start;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>The texts of <c>BotTexts.resx</c>, with what one has to know to word them otherwise.</summary>
internal sealed class BuiltInTexts : IBuiltInTexts
{
    private static readonly FrozenDictionary<string, string> Persian = Read(CultureInfo.InvariantCulture);
    private static readonly FrozenDictionary<string, string> English = Read(CultureInfo.GetCultureInfo("en"));

    private readonly FrozenDictionary<string, BuiltInText> _byKey;

    public BuiltInTexts()
    {
        All = [.. Names().Where(Persian.ContainsKey).Select(key => new BuiltInText(key, TextForms.Of(key), Persian[key], English[key], TextValues.Of(key), MenuKeys.Labels.Any(label => label.ToString() == key)))];
        _byKey = All.ToFrozenDictionary(text => text.Key);
    }

    public IReadOnlyList<BuiltInText> All { get; }

    public static FrozenDictionary<string, string> Of(string language) => language == "en" ? English : Persian;

    public BuiltInText? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>As they are declared, so that what belongs together stands together; then the names of things and the refusals.</summary>
    private static IEnumerable<string> Names() => Enum.GetNames<Say>().Concat(Enum.GetNames<AdminSay>().Select(name => $"{nameof(AdminSay)}_{name}"))
        .Concat(Persian.Keys.Where(key => key.Contains('_', StringComparison.Ordinal)).Order(StringComparer.Ordinal)).Distinct();

    private static FrozenDictionary<string, string> Read(CultureInfo culture)
    {
        var resources = new ResourceManager("MoonVpn.Web.Bot.Texts.BotTexts", typeof(BuiltInTexts).Assembly);
        return resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
