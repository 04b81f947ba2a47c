using System.Text.RegularExpressions;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>Commands, mentions, links and the like that Telegram marks by itself.</summary>
internal static partial class EntityFinder
{
    public static FormattedText Mark(FormattedText plain)
    {
        var entities = plain.Entities.ToList();
        foreach (var (type, pattern) in Patterns())
            foreach (Match match in pattern.Matches(plain.Text))
                if (entities.TrueForAll(other => match.Index >= other.End || match.Index + match.Length <= other.Offset || !Hides(other)))
                    entities.Add(new TextEntity(type, match.Index, match.Length));
        return plain with { Entities = FormattedText.Sorted(entities) };
    }

    private static (string Type, Regex Pattern)[] Patterns() =>
        [("url", Url()), ("email", Email()), ("mention", Mention()), ("bot_command", Command()), ("hashtag", Hashtag())];

    private static bool Hides(TextEntity other) =>
        other.Type is "pre" or "code" or "text_link" or "text_mention" or "url" or "email" or "mention" or "bot_command" or "hashtag" or "custom_emoji";

    [GeneratedRegex(@"(?:https?|tg)://[^\s<>""«»]*[^\s<>""«»،.,:;!?)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<!\w)#\w*\p{L}\w*")]
    private static partial Regex Hashtag();
}
