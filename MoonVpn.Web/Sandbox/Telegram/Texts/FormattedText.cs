using System.Text;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

internal sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    public static readonly FormattedText Empty = new("", []);

    /// <summary>Telegram's limits count code points, so an emoji outside the basic plane is one.</summary>
    public int CodePoints => Text.EnumerateRunes().Count();

    /// <summary>Outer entities come before the ones inside them.</summary>
    public static IReadOnlyList<TextEntity> Sorted(IEnumerable<TextEntity> entities) =>
        [.. entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];

    public static string Truncated(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
            return text;
        var kept = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes)
                break;
            kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
