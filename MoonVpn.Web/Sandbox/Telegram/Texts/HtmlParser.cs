using System.Globalization;
using System.Text;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>Telegram's HTML: works on bytes, because its errors name byte offsets.</summary>
internal sealed class HtmlParser
{
    private static readonly HashSet<string> Known =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code", "blockquote",
    ];

    private readonly HtmlCursor _html;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<HtmlTag> _open = new();

    private HtmlParser(string html) => _html = new HtmlCursor(html);

    /// <exception cref="FormatException">The message is Telegram's own, without its prefix.</exception>
    public static FormattedText Parse(string html)
    {
        var parser = new HtmlParser(html);
        parser.Run();
        return new FormattedText(parser._text.ToString(), FormattedText.Sorted(parser._entities));
    }

    private void Run()
    {
        while (!_html.AtEnd)
        {
            if (_html.Current != '<')
                _html.CopyCharacter(_text);
            else if (_html.Next == '/')
                Close();
            else
                Open();
        }
        if (_open.TryPeek(out var left))
            throw new FormatException($"Can't find end tag corresponding to start tag \"{left.Name}\"");
    }

    private void Open()
    {
        var start = _html.Position;
        _html.Skip(1);
        var name = _html.TakeUntil(ch => HtmlCursor.IsSpace(ch) || ch == '>').ToLowerInvariant();
        if (_html.AtEnd)
            throw new FormatException($"Unclosed start tag at byte offset {start}");
        if (!Known.Contains(name))
            throw new FormatException($"Unsupported start tag \"{name}\" at byte offset {start}");
        var tag = new HtmlTag(name, _text.Length);
        while (_html.Current != '>')
            ReadAttribute(tag, start);
        _html.Skip(1);
        if (name == "span" && tag.Argument != "spoiler")
            throw new FormatException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {start}");
        _open.Push(tag);
    }

    private void ReadAttribute(HtmlTag tag, int start)
    {
        _html.SkipSpaces();
        if (_html.Current == '>')
            return;
        var name = _html.TakeUntil(ch => HtmlCursor.IsSpace(ch) || ch is '=' or '>' or '/' or '"' or '\'');
        if (name.Length == 0)
            throw new FormatException($"Empty attribute name in the tag \"{tag.Name}\" at byte offset {start}");
        _html.SkipSpaces();
        if (_html.AtEnd)
            throw new FormatException($"Unclosed start tag \"{tag.Name}\" at byte offset {start}");
        if (_html.Current != '=')
        {
            tag.Accept(name, "");
            return;
        }
        _html.Skip(1);
        _html.SkipSpaces();
        if (_html.AtEnd)
            throw new FormatException($"Unclosed start tag \"{tag.Name}\" at byte offset {start}");
        var value = _html.Current is '"' or '\'' ? _html.TakeQuoted() : TakeToken();
        if (_html.AtEnd)
            throw new FormatException($"Unclosed start tag at byte offset {start}");
        tag.Accept(name, value);
    }

    private string TakeToken()
    {
        var start = _html.Position;
        var token = _html.TakeUntil(ch => !(char.IsAsciiLetterOrDigit(ch) || ch is '.' or '-')).ToLowerInvariant();
        if (!HtmlCursor.IsSpace(_html.Current) && _html.Current != '>')
            throw new FormatException($"Unexpected end of name token at byte offset {start}");
        return token;
    }

    private void Close()
    {
        var start = _html.Position;
        if (!_open.TryPop(out var tag))
            throw new FormatException($"Unexpected end tag at byte offset {start}");
        _html.Skip(2);
        var name = _html.TakeUntil(ch => HtmlCursor.IsSpace(ch) || ch == '>').ToLowerInvariant();
        _html.SkipSpaces();
        if (_html.Current != '>')
            throw new FormatException($"Unclosed end tag at byte offset {start}");
        _html.Skip(1);
        if (name.Length > 0 && name != tag.Name)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"Unmatched end tag at byte offset {start}, expected \"</{tag.Name}>\", found \"</{name}>\""));
        if (_text.Length > tag.Offset)
            Add(tag);
    }

    private void Add(HtmlTag tag)
    {
        var entity = tag.ToEntity(_text.ToString(tag.Offset, _text.Length - tag.Offset));
        if (entity is null)
            return;
        var twin = _entities.FindLastIndex(other => other.Offset == entity.Offset && other.Length == entity.Length && other.Type is "pre" or "code");
        // <pre><code class="language-x"> (in either order) is one block with a language.
        if (entity.Type == "pre" && twin >= 0 && _entities[twin] is { Type: "code", Language: not null } inner)
            _entities[twin] = inner with { Type = "pre" };
        else if (entity is { Type: "code", Language: not null } && twin >= 0 && _entities[twin].Type == "pre")
            _entities[twin] = _entities[twin] with { Language = entity.Language };
        else
            _entities.Add(entity);
    }
}
