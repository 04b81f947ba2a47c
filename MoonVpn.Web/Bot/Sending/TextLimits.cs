using System.Globalization;
using System.Text;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>
/// The last guard before Telegram's limits: what is longer loses its end and its formatting rather than its way to the reader.
/// Counted in UTF-16 units, which is never more generous than Telegram.
/// </summary>
internal static class TextLimits
{
    public const int Message = 4096;
    public const int Caption = 1024;
    public const int Toast = 200;

    // Half of the keyboards' room is lost on a phone beyond this.
    private const int Label = 64;

    public static bool Fits(Html text, int most) => text.Value.Length <= most || text.ToPlain().Length <= most;

    public static Html Fit(Html text, int most) => Fits(text, most) ? text : Html.Escape(Cut(text.ToPlain(), most));

    /// <summary>Never through the middle of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        foreach (var length in text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength).TakeWhile(length => end + length < most))
        {
            end += length;
        }

        return $"{text[..end]}…";
    }

    /// <summary>A button must have something to see on it.</summary>
    public static string FitLabel(string label) => label.EnumerateRunes().Any(IsVisible) ? Cut(label, Label) : "…";

    private static bool IsVisible(Rune rune) => rune.Value is not (0x2800 or 0xFFFC or 0x3164 or 0xFFA0) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
