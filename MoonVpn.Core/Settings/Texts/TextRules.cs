using System.Globalization;
using System.Text;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>What a wording of one of the bot's texts must be like, so that it can be sent whatever is put into it.</summary>
public static class TextRules
{
    /// <summary>Telegram's limits; of a button, what a phone shows.</summary>
    public static int Most(TextForm form) => form switch
    {
        TextForm.Message => 4096,
        TextForm.Caption => 1024,
        TextForm.Toast => 200,
        TextForm.Key => 64,
        TextForm.Part => 128,
    };

    /// <summary>Without what nobody can see or mean; Persian letters in Persian; one line where there is room for one.</summary>
    public static string Tidy(BuiltInText builtIn, string language, string? typed) => TidyWords(language, typed, hasLines: builtIn.Form is not (TextForm.Key or TextForm.Part));

    /// <summary>The same for a text of no name.</summary>
    internal static string TidyWords(string language, string? typed, bool hasLines)
    {
        var tidy = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' ? hasLines : IsMeant(rune))
            {
                tidy.Append(language == "fa" ? Persian(rune) : rune);
            }
            else if (rune.Value is '\n' or '\t')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString().Trim();
    }

    /// <returns>Why the wording cannot be used; null: it can.</returns>
    /// <param name="text">As <see cref="Tidy"/> leaves it.</param>
    public static RefusedException? Fault(BuiltInText builtIn, string language, string text)
    {
        try
        {
            CheckPlaces(builtIn.In(language), text);
            var visible = builtIn.IsHtml ? TelegramHtml.Visible(text) : Plain(text);
            if (!visible.EnumerateRunes().Any(IsSeen))
            {
                return new RefusedException(Refusal.TextEmpty);
            }

            var (most, length) = (Most(builtIn.Form), Length(builtIn, language, visible));
            return length <= most ? null : new RefusedException(Refusal.TextTooLong, length, most);
        }
        catch (RefusedException fault)
        {
            return fault;
        }
    }

    private static void CheckPlaces(string builtIn, string text)
    {
        var (wanted, found) = (TextPlaces.Distinct(builtIn), TextPlaces.Distinct(text));
        if (found.Except(wanted).FirstOrDefault() is { } unknown)
        {
            throw new RefusedException(Refusal.TextPlaceUnknown, unknown);
        }

        if (TextPlaces.HasStrayBrace(text))
        {
            throw new RefusedException(Refusal.TextPlaceUnknown, "{ }");
        }

        if (wanted.Except(found).ToList() is { Count: > 0 } missing)
        {
            throw new RefusedException(Refusal.TextPlacesMissing, string.Join(' ', missing));
        }
    }

    private static string Plain(string text) =>
        TelegramHtml.FirstMarkup(text) is { } markup ? throw new RefusedException(Refusal.TextKnowsNoHtml, markup) : text;

    /// <summary>With the longest values in its places. A button is cut where it does not fit, so there the usual ones count.</summary>
    private static int Length(BuiltInText builtIn, string language, string visible) => TextPlaces.Without(visible).Length + TextPlaces.Of(visible).Sum(place =>
        builtIn.Values.ElementAtOrDefault(TextPlaces.Number(place)) is not { } value ? 0 : builtIn.Form == TextForm.Key ? value.Example(language).Length : value.Longest);

    private static Rune Persian(Rune rune) => rune.Value switch
    {
        'ي' or 'ى' => new Rune('ی'),
        'ك' => new Rune('ک'),
        _ => rune,
    };

    /// <summary>Isolates and joiners stay; what turns the direction of everything after it does not.</summary>
    private static bool IsMeant(Rune rune) =>
        rune.Value is not (>= 0x202A and <= 0x202E or 0xFFFD or 0xFFFE or 0xFFFF) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate);

    private static bool IsSeen(Rune rune) =>
        rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC) && (Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));
}
