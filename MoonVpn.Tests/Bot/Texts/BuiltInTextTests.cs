using System.Text.RegularExpressions;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Tests.Architecture;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Tests.Bot.Texts;

/// <summary>What the bot comes with keeps the rules it sets to the operator's own wordings.</summary>
public sealed partial class BuiltInTextTests(ITestOutputHelper output)
{
    private static readonly BuiltInTexts Texts = new();

    [Fact]
    public void Every_built_in_text_is_one_an_operator_could_have_written()
    {
        var faults = from text in Texts.All
                     from language in BotTextService.Languages
                     let wording = text.In(language)
                     let fault = TextRules.Fault(text, language, wording)
                     where fault is not null || TextRules.Tidy(text, language, wording) != wording
                     select $"{text.Key} {language}: {fault?.Refusal} {string.Join(' ', fault?.Arguments ?? [])}";

        Assert.Empty(faults);
        output.WriteLine($"{Texts.All.Count} texts, in Persian and English: the same names, the same places, valid HTML.");
        foreach (var form in Texts.All.GroupBy(text => text.Form).OrderBy(form => form.Key))
        {
            output.WriteLine($"{form.Key}: {form.Count()}, {form.Count(text => text.Values.Count > 0)} of them with values");
        }
    }

    [Fact]
    public void Every_place_of_a_text_has_its_example()
    {
        var wrong = Texts.All.Where(text => text.Values.Count != Place().Matches(text.Fa).Select(match => match.Value).Distinct().Count()).Select(text => text.Key);

        Assert.Empty(wrong);
        Assert.All(Texts.All.Where(text => text.IsHtml), text => HtmlParser.Parse(text.WithExamples(text.Fa, "fa")));
    }

    /// <summary>Read from the sources: what is taken as HTML is a message, what is taken plain is not.</summary>
    [Fact]
    public void A_text_is_used_as_its_form_says()
    {
        var wrong = from source in Sources.In("MoonVpn.Web/Bot")
                    from Match use in Use().Matches(source.Text)
                    let key = use.Groups["admin"].Length > 0 ? $"{nameof(AdminSay)}_{use.Groups["name"].Value}" : use.Groups["name"].Value
                    where Texts.Find(key) is { } text && text.IsHtml != (use.Groups["way"].Value == "Html")
                    select $"{source.Path}: {use.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void What_runs_from_left_to_right_is_kept_together_in_Persian()
    {
        var torn = from text in Texts.All
                   let words = new Words("fa", _ => text.Fa)
                   let values = Enumerable.Range(0, text.Values.Count).Select(_ => (object)"Gold-30 @sara").ToArray()
                   from line in TornText.In(text.IsHtml ? words.Html(Say.Menu, values).Value : words.Plain(Say.KeyBuy, values))
                   select $"{text.Key}: {line}";

        Assert.Empty(torn);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // The first text within the brackets, and one more where it is chosen between two.
    [GeneratedRegex(@"[Ww]ords\.(?<way>Html|Plain)\((?:(?:[^()]*?\?\s*)?(?<admin>Admin)?Say\.(?<name>\w+)|[^()]*?:\s*(?<admin>Admin)?Say\.(?<name>\w+))")]
    private static partial Regex Use();
}
