using System.Collections.Frozen;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Web.Bot.Start;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>The bot's voices, one for each language. A change of a wording is heard in the next message.</summary>
internal sealed class Voices
{
    private readonly BotTextStore _own;
    private readonly Words _persian;
    private readonly Words _english;
    private FrozenDictionary<string, Say> _labels;

    public Voices(BotTextStore own)
    {
        _own = own;
        (_persian, _english) = (Voice("fa"), Voice("en"));
        _labels = Labels();
        own.Changed += _ => _labels = Labels();
    }

    public IReadOnlyList<Words> All => [_persian, _english];

    public Words In(string language) => language == "en" ? _english : _persian;

    /// <summary>Which key under the composer was pressed: known by its words, own and built-in, in any language, for old keyboards stay.</summary>
    /// <param name="text">Folded.</param>
    public Say? KeyOf(string text) => _labels.TryGetValue(text, out var label) ? label : null;

    private Words Voice(string language) => new(language, key => _own.Own(key, language));

    /// <summary>What stands on a key now goes before what stood on another one.</summary>
    private FrozenDictionary<string, Say> Labels() => All.SelectMany(words => MenuKeys.Labels.Select(label => (Text: words.Plain(label), label)))
        .Concat(All.SelectMany(words => MenuKeys.Labels.Select(label => (Text: BuiltInTexts.Of(words.Language)[label.ToString()], label))))
        .DistinctBy(key => PersianText.Fold(key.Text))
        .ToFrozenDictionary(key => PersianText.Fold(key.Text), key => key.label);
}
