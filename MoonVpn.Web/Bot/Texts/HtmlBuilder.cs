using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>Makes <c>Html.Of($"…{value}…")</c> escape every value that is not HTML already.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlBuilder
{
    private readonly StringBuilder _text;

    public HtmlBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted<T>(T value) =>
        _text.Append(value is Html html ? html.Value : Html.Escape(Convert.ToString(value, CultureInfo.InvariantCulture)).Value);

    public Html ToHtml() => new(_text.ToString());
}
