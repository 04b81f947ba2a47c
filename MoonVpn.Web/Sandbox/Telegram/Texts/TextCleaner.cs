using System.Text;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>What the server does to every text before anybody sees it: controls, bidi overrides, runs of marks, blank ends.</summary>
internal static class TextCleaner
{
    private const int LengthLimitInBytes = 35_000;

    public static FormattedText Clean(FormattedText dirty)
    {
        var text = new StringBuilder(dirty.Text.Length);
        var moved = new int[dirty.Text.Length + 1];
        for (var index = 0; index < dirty.Text.Length; index++)
        {
            moved[index] = text.Length;
            var cleaned = Cleaned(dirty.Text, index);
            if (cleaned is { } ch)
                text.Append(ch);
        }
        moved[^1] = text.Length;
        var entities = dirty.Entities.Select(entity => Moved(entity, moved)).Where(entity => entity.Length > 0);
        return Trimmed(new FormattedText(text.ToString(), FormattedText.Sorted(entities)));
    }

    /// <summary>For names and button labels, which carry no entities.</summary>
    public static string Clean(string text) => Clean(new FormattedText(text, [])).Text;

    /// <summary>Spaces and invisible characters alone are no text.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(IsInvisible);

    private static char? Cleaned(string text, int index) => text[index] switch
    {
        '\r' => null,
        '\n' => '\n',
        < ' ' => ' ',
        >= '\u2028' and <= '\u202E' => null,
        '\u0333' or '\u033F' or '\u030A' => null,
        '\u200E' or '\u200F' when index + 1 < text.Length && text[index + 1] is '\u200E' or '\u200F' => '\u200C',
        var ch => ch,
    };

    private static TextEntity Moved(TextEntity entity, int[] moved)
    {
        var start = moved[Math.Clamp(entity.Offset, 0, moved.Length - 1)];
        var end = moved[(int)Math.Clamp((long)entity.Offset + entity.Length, 0, moved.Length - 1)];
        return entity with { Offset = start, Length = end - start };
    }

    private static FormattedText Trimmed(FormattedText full)
    {
        if (IsBlank(full.Text))
            return FormattedText.Empty;
        var end = full.Text.AsSpan().TrimEnd(" \n").Length;
        var firstEntity = full.Entities.Count == 0 ? end : full.Entities[0].Offset;
        var start = 0;
        while (start < firstEntity && full.Text[start] is ' ' or '\n')
            start++;
        var entities = full.Entities
            .Where(entity => entity.Offset < end)
            .Where(entity => !string.IsNullOrWhiteSpace(full.Text[entity.Offset..Math.Min(entity.End, end)]))
            .Select(entity => entity with { Offset = entity.Offset - start, Length = Math.Min(entity.End, end) - entity.Offset });
        return new FormattedText(FormattedText.Truncated(full.Text[start..end], LengthLimitInBytes), [.. entities]);
    }

    private static bool IsInvisible(Rune rune) => rune.Value is ' ' or '\n' or 0xA0 or 0x1680 or 0x180E
        or (>= 0x2000 and <= 0x200F) or 0x202E or 0x202F or 0x205F or 0x2800 or 0x3000 or 0xFFFC or 0xFEFF
        or (>= 0xE0000 and <= 0xE007F);
}
