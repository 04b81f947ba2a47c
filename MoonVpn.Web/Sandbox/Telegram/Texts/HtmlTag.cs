using System.Globalization;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>A tag that was opened, with the one attribute of it that means something.</summary>
internal sealed class HtmlTag(string name, int offset)
{
    public string Name { get; } = name;

    public int Offset { get; } = offset;

    public string Argument { get; private set; } = "";

    public void Accept(string attribute, string value)
    {
        Argument = (Name, attribute) switch
        {
            ("a", "href") or ("tg-emoji", "emoji-id") or ("tg-time", "unix") => value,
            ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
            ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
            ("blockquote", "expandable") => "1",
            _ => Argument,
        };
    }

    public TextEntity? ToEntity(string inside)
    {
        TextEntity Plain(string type) => new(type, Offset, inside.Length);
        return Name switch
        {
            "b" or "strong" => Plain("bold"),
            "i" or "em" => Plain("italic"),
            "u" or "ins" => Plain("underline"),
            "s" or "strike" or "del" => Plain("strikethrough"),
            "tg-spoiler" or "span" => Plain("spoiler"),
            "pre" => Plain("pre"),
            "code" => Plain("code") with { Language = Argument.Length == 0 ? null : Argument },
            "blockquote" => Plain(Argument.Length == 0 ? "blockquote" : "expandable_blockquote"),
            "tg-emoji" => Emoji(Plain("custom_emoji")),
            "tg-time" => long.TryParse(Argument, CultureInfo.InvariantCulture, out var unix) && unix > 0 ? Plain("date_time") : null,
            _ => Link(Argument.Length == 0 ? inside : Argument, inside.Length),
        };
    }

    private TextEntity Emoji(TextEntity entity) =>
        long.TryParse(Argument, CultureInfo.InvariantCulture, out var id) && id != 0
            ? entity with { EmojiId = Argument }
            : throw new FormatException("Invalid custom emoji identifier specified");

    private TextEntity? Link(string url, int length)
    {
        const string userLink = "tg://user?id=";
        if (url.StartsWith(userLink, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(url[userLink.Length..], CultureInfo.InvariantCulture, out var user))
            return new TextEntity("text_mention", Offset, length) { UserId = user };
        return LinkRules.TryAccept(url, out var link) ? new TextEntity("text_link", Offset, length) { Url = link } : null;
    }
}
