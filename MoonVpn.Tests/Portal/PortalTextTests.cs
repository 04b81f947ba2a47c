using System.Reflection;
using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>What the portal says, in both languages.</summary>
public sealed partial class PortalTextTests
{
    [Fact]
    public void Every_sentence_stands_in_both_languages_with_the_same_gaps()
    {
        var texts = (from type in typeof(Text).Assembly.GetTypes()
                     where type.Namespace == typeof(Text).Namespace
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
                     where field.FieldType == typeof(Text)
                     select (Name: $"{type.Name}.{field.Name}", Text: (Text)field.GetValue(null)!)).ToList();

        Assert.True(texts.Count > 300, "The texts are found by reflection.");
        Assert.Empty(texts.Where(text => string.IsNullOrWhiteSpace(text.Text.Fa) || string.IsNullOrWhiteSpace(text.Text.En) || Gaps(text.Text.Fa) != Gaps(text.Text.En)).Select(text => text.Name));
    }

    [Fact]
    public void Every_diagnosis_says_what_is_wrong_and_no_two_say_the_same()
    {
        var sentences = Enum.GetValues<PanelDiagnosis>().Select(DiagnosisTexts.Of).ToList();

        Assert.All(sentences, sentence => Assert.True(Persian().IsMatch(sentence.Fa) && sentence.En.EndsWith('.') | sentence.En.Contains("https://", StringComparison.Ordinal), sentence.En));
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.Fa).Distinct().Count());
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.En).Distinct().Count());
    }

    [Fact]
    public void Every_difference_has_its_words()
    {
        Text[] words =
        [
            .. Enum.GetValues<PanelDifferenceKind>().SelectMany(kind => new[] { DriftTexts.Of(kind).Text, DriftTexts.Sentence(kind) }),
            .. Enum.GetValues<PanelDifferenceStatus>().Select(status => DriftTexts.Of(status).Text),
            .. Enum.GetValues<DriftField>().Select(DriftTexts.Of),
        ];

        Assert.All(words, text => Assert.True(Persian().IsMatch(text.Fa) && !Persian().IsMatch(text.En), text.En));
    }

    private static string Gaps(string text) => string.Join(' ', Gap().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Persian();
}
