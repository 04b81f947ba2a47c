using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Tests.Settings.Texts;

/// <summary>A wording is refused with the piece that is wrong with it, or it can be sent.</summary>
public sealed class TextRulesTests
{
    private static readonly TextValue Name = new("سارا", "Sara", 64);

    [Theory]
    [InlineData("سلام {0}", Refusal.TextPlacesMissing, "{1}")]
    [InlineData("سلام", Refusal.TextPlacesMissing, "{0} {1}")]
    [InlineData("{0} {1} {2}", Refusal.TextPlaceUnknown, "{2}")]
    [InlineData("{0:N0} {1}", Refusal.TextPlaceUnknown, "{0:N0}")]
    [InlineData("{0} {1} {", Refusal.TextPlaceUnknown, "{ }")]
    [InlineData("{0} {1} {name}", Refusal.TextPlaceUnknown, "{ }")]
    [InlineData("{{0}} {1}", Refusal.TextPlaceUnknown, "{ }")]
    [InlineData("<b>{0} {1}", Refusal.TextTagUnclosed, "<b>")]
    [InlineData("{0} {1}</b>", Refusal.TextEndUnexpected, "</b>")]
    [InlineData("<b><i>{0}</b></i> {1}", Refusal.TextEndUnexpected, "</b>")]
    [InlineData("<div>{0} {1}</div>", Refusal.TextTagUnknown, "<div>")]
    [InlineData("<b class=\"x\">{0} {1}</b>", Refusal.TextTagUnknown, "<b class=\"x\">")]
    [InlineData("<script>{0} {1}</script>", Refusal.TextTagUnknown, "<script>")]
    [InlineData("<a href=\"javascript:alert(1)\">{0} {1}</a>", Refusal.TextTagUnknown, "<a href=\"javascript:alert(1)\">")]
    [InlineData("<a href=\"https://x.ir/{0}\">{1}</a>", Refusal.TextTagUnknown, "<a href=\"https://x.ir/{0}\">")]
    [InlineData("<b onclick=\"x\">{0} {1}</b>", Refusal.TextTagUnknown, "<b onclick=\"x\">")]
    [InlineData("{0} < {1}", Refusal.TextTagUnknown, "< {1}")]
    [InlineData("{0} &nbsp; {1}", Refusal.TextSignUnknown, "&nbsp;")]
    [InlineData("{0} &lt {1}", Refusal.TextSignUnknown, "&lt")]
    [InlineData("{0} &#0; {1}", Refusal.TextSignUnknown, "&#0;")]
    [InlineData("{0} AT&T {1}", Refusal.TextSignUnknown, "&T")]
    public void A_message_is_refused_with_what_is_wrong_with_it(string wording, Refusal refusal, string piece)
    {
        var fault = TextRules.Fault(Message(), "fa", wording);

        Assert.Equal((refusal, piece), (fault?.Refusal, fault?.Arguments[0]));
    }

    [Theory]
    [InlineData("<b>سلام <i>{0}</i></b>\n<u>{1}</u> &lt;3 &amp; &#128512; & > «»")]
    [InlineData("<a href=\"https://t.me/shop?start=1\">{0}</a> <tg-spoiler>{1}</tg-spoiler> <span class=\"tg-spoiler\">x</span>")]
    [InlineData("<blockquote expandable>{0}</blockquote><pre><code class=\"language-c#\">{1}</code></pre><tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>")]
    [InlineData("{1} {0} {0}")]
    public void What_Telegram_understands_is_taken(string wording) => Assert.Null(TextRules.Fault(Message(), "fa", wording));

    [Fact]
    public void A_length_is_judged_with_the_longest_values_and_without_tags()
    {
        var words = new string('م', 4096 - 128);

        Assert.Null(TextRules.Fault(Message(), "fa", $"<b>{words}</b>{{0}}{{1}}"));
        Assert.Equal(Refusal.TextTooLong, TextRules.Fault(Message(), "fa", $"{words}م{{0}}{{1}}")?.Refusal);
        Assert.Equal(Refusal.TextTooLong, TextRules.Fault(Message() with { Form = TextForm.Caption }, "fa", $"{new string('م', 900)}{{0}}{{1}}")?.Refusal);
        Assert.Equal(Refusal.TextTooLong, TextRules.Fault(Of(TextForm.Toast, "سلام"), "fa", new string('م', 201))?.Refusal);
        Assert.Equal(Refusal.TextTooLong, TextRules.Fault(Of(TextForm.Key, "سلام"), "fa", new string('م', 65))?.Refusal);
    }

    [Theory]
    [InlineData(TextForm.Key)]
    [InlineData(TextForm.Toast)]
    [InlineData(TextForm.Part)]
    public void What_knows_no_HTML_holds_none(TextForm form)
    {
        Assert.Equal(Refusal.TextKnowsNoHtml, TextRules.Fault(Of(form, "سلام"), "fa", "<b>سلام</b>")?.Refusal);
        Assert.Equal(Refusal.TextKnowsNoHtml, TextRules.Fault(Of(form, "سلام"), "fa", "سلام &amp; درود")?.Refusal);
        Assert.Null(TextRules.Fault(Of(form, "سلام"), "fa", "3 < 4 & 5 > 2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<b></b>")]
    [InlineData(" \u200C\u2800\u3164 ")]
    public void Nothing_to_see_is_no_text(string wording) => Assert.Equal(Refusal.TextEmpty, TextRules.Fault(Of(TextForm.Message, "سلام"), "fa", wording)?.Refusal);

    [Fact]
    public void What_is_typed_is_tidied()
    {
        Assert.Equal("یک سلام\nدو", TextRules.Tidy(Message(), "fa", "  \u202Eيك\tسلام\r\nدو\0\uD800 "));
        Assert.Equal("يك", TextRules.Tidy(Message(), "en", "يك"));
        Assert.Equal("خرید سرویس", TextRules.Tidy(Of(TextForm.Key, "سلام"), "fa", "خرید\nسرویس"));
    }

    private static BuiltInText Message() => new("Welcome", TextForm.Message, "سلام {0}، {1}", "Hello {0}, {1}", [Name, Name]);

    private static BuiltInText Of(TextForm form, string text) => new("Any", form, text, text, []);
}
