using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Tests.Bot.Texts;

/// <summary>Both languages say everything, and say it validly.</summary>
public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> Persian = Read("");
    private static readonly Dictionary<string, string> English = Read("en");

    public static TheoryData<string> Keys => [.. Persian.Keys];

    [Fact]
    public void Both_languages_have_every_text_and_none_that_nobody_says()
    {
        var said = Enum.GetNames<Say>().Concat(Named<Refusal>()).Concat(Named<RejectionReason>()).Concat(Named<ReceiptStatus>())
            .Concat(Named<AccountStatus>()).Concat(Named<TransactionType>()).Concat(Named<SignalKind>()).Concat(Named<AdminSay>()).Concat(Named<PanelHealth>())
            .Concat(Named<OrderKind>()).Concat(Named<OrderStatus>()).Concat(Named<OrderCloseReason>()).Concat(Named<ConnectPlatform>()).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(said, Persian.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(said, English.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Both_languages_have_the_same_places_for_values(string key) =>
        Assert.Equal(Places(Persian[key]), Places(English[key]));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_is_valid_html(string key)
    {
        foreach (var text in new[] { Persian[key], English[key] })
        {
            Assert.NotEmpty(HtmlParser.Parse(text).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Labels_are_short_and_hold_no_markup(string key)
    {
        foreach (var text in new[] { Persian[key], English[key] }.Where(_ => key.StartsWith("Key", StringComparison.Ordinal) || key.StartsWith("AdminSay_Key", StringComparison.Ordinal)))
        {
            Assert.True(text.Length <= 64, $"{key}: {text.Length}");
            Assert.DoesNotContain('<', text);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Persian_uses_Persian_letters(string key) => Assert.DoesNotMatch("[يك]", Persian[key]);

    [Fact]
    public void The_time_of_a_decision_is_told_in_Tehran()
    {
        var refused = new RefusedException(Refusal.ReceiptAlreadyDecided, "رضا", new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc), ReceiptStatus.Approved);

        Assert.Equal("این رسید قبلاً توسط رضا در ساعت 11:30 تأیید شد.", Spoken.Persian.Sentence(refused));
    }

    [Fact]
    public void Whatever_is_not_ours_is_escaped()
    {
        var html = Html.Of($"<b>{"<script>"}</b>{Html.Name("</b>\u202Eevil")}");

        Assert.Equal("<b>&lt;script&gt;</b>\u2068&lt;/b&gt;evil\u2069", html.Value);
    }

    private static IEnumerable<string> Named<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(name => $"{typeof(TEnum).Name}_{name}");

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string culture)
    {
        var resources = new ResourceManager("MoonVpn.Web.Bot.Texts.BotTexts", typeof(Words).Assembly);
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
