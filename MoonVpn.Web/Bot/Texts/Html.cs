using System.Net;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>Text that is valid HTML for Telegram. Whatever else is put into it is escaped.</summary>
internal readonly partial record struct Html(string Value)
{
    // First-strong isolates keep a name's direction from turning the line around it.
    private const char Isolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>Empty for <c>default</c>, too: no words are a text like any other.</summary>
    public string Value { get => field ?? ""; } = Value;

    public static Html Of(HtmlBuilder builder) => builder.ToHtml();

    public static Html Escape(string? text) => new(WebUtility.HtmlEncode(text ?? "").Replace("&#39;", "'", StringComparison.Ordinal));

    /// <summary>Words of somebody else: cleaned, escaped, and unable to disturb what stands around them.</summary>
    public static Html Name(string? text, int max = 64) => new($"{Isolate}{Escape(PersianText.Clean(text, max)).Value}{PopIsolate}");

    /// <summary>As <see cref="Name"/>, but lines stay lines.</summary>
    public static Html Paragraphs(string? text, int max = 4000) => Lines((text ?? "").Split('\n').Select(line => (Html?)Name(line, max)));

    public static Html Lines(params IEnumerable<Html?> lines) => new(string.Join('\n', lines.OfType<Html>().Select(line => line.Value)));

    public override string ToString() => Value;

    /// <summary>Without any tag.</summary>
    public string ToPlain() => WebUtility.HtmlDecode(Tag().Replace(Value, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
