using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>Telegram's HTML, read strictly: what Telegram would take but show otherwise than it was meant is a fault, too.</summary>
internal static partial class TelegramHtml
{
    private const int LongestShown = 40;

    /// <summary>What a reader sees of it.</summary>
    /// <exception cref="RefusedException">It is not valid; the argument is the piece that is not.</exception>
    public static string Visible(string html)
    {
        var (visible, open) = (new StringBuilder(html.Length), new Stack<(string Name, string Tag)>());
        for (var at = 0; at < html.Length;)
        {
            at += html[at] switch
            {
                '<' => TakeTag(html, at, open),
                '&' => TakeReference(html, at, visible),
                _ => Take(html[at], visible),
            };
        }

        return open.TryPeek(out var left) ? throw new RefusedException(Refusal.TextTagUnclosed, left.Tag) : visible.ToString();
    }

    /// <returns>The first thing that would be markup if the text were HTML; null: none.</returns>
    public static string? FirstMarkup(string text) => Markup().Match(text) is { Success: true } match ? Short(match.Value) : null;

    private static int Take(char character, StringBuilder visible)
    {
        visible.Append(character);
        return 1;
    }

    private static int TakeTag(string html, int at, Stack<(string Name, string Tag)> open)
    {
        var end = html.IndexOf('>', at);
        var tag = end < 0 ? html[at..] : html[at..(end + 1)];
        if (EndTag().Match(tag) is { Success: true } close)
        {
            if (!open.TryPop(out var opened) || opened.Name != close.Groups["name"].Value)
            {
                throw new RefusedException(Refusal.TextEndUnexpected, Short(tag));
            }
        }
        else if (StartTag().Match(tag) is { Success: true } start)
        {
            open.Push((start.Groups["name"].Value, tag));
        }
        else
        {
            throw new RefusedException(Refusal.TextTagUnknown, Short(tag));
        }

        return tag.Length;
    }

    private static int TakeReference(string html, int at, StringBuilder visible)
    {
        var match = Reference().Match(html, at);
        if (!match.Success)
        {
            return Take('&', visible);
        }

        if (Read(match.Groups) is not { } rune)
        {
            throw new RefusedException(Refusal.TextSignUnknown, Short(match.Value));
        }

        visible.Append(rune);
        return match.Length;
    }

    private static Rune? Read(GroupCollection groups)
    {
        if (groups["end"].Length == 0)
        {
            return null;
        }

        var code = groups["name"].Value switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            var number when number.StartsWith("#x", StringComparison.Ordinal) => int.TryParse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : 0,
            var number when number[0] == '#' => int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain : 0,
            _ => 0,
        };
        return code >= ' ' && Rune.TryCreate(code, out var rune) ? rune : null;
    }

    private static string Short(string piece) => piece.Length <= LongestShown ? piece : $"{piece[..LongestShown]}…";

    [GeneratedRegex("""
        ^<(?:(?<name>b|strong|i|em|u|ins|s|strike|del|code|pre|tg-spoiler|blockquote)
        |(?<name>blockquote)\ expandable
        |(?<name>code)\ class="language-[A-Za-z0-9+\#.-]+"
        |(?<name>span)\ class="tg-spoiler"
        |(?<name>tg-emoji)\ emoji-id="[1-9][0-9]{0,17}"
        |(?<name>a)\ href="(?:https?://|tg://)[^"<>{}\s]+")>$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex StartTag();

    [GeneratedRegex("^</(?<name>[a-z-]+)>$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndTag();

    // Telegram reads a reference without its semicolon, too, which nobody means.
    [GeneratedRegex(@"\G&(?<name>\#x[0-9A-Fa-f]+|\#[0-9]+|[A-Za-z]+)(?<end>;?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex("</?[A-Za-z][^<>]*>|&(?:lt|gt|amp|quot|#[0-9]+|#x[0-9A-Fa-f]+);")]
    private static partial Regex Markup();
}
