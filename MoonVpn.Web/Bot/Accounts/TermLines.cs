using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Before → after, so that nobody is surprised by what a payment does.</summary>
internal static class TermLines
{
    public static IEnumerable<Html?> Of(Words words, ChangePreview preview, DateTime now) => preview.Effect == RenewalEffect.Waits
        ?
        [
            words.Html(Say.LineNow, Traffic(words, preview.Before), Time(words, preview.Before, now)),
            words.Html(Say.LineThen, Traffic(words, preview.After), preview.After.DurationDays),
        ]
        :
        [
            words.Html(Say.LineTrafficChange, Traffic(words, preview.Before), Traffic(words, preview.After)),
            words.Html(Say.LineTimeChange, Time(words, preview.Before, now), Time(words, preview.After, now)),
        ];

    private static string Traffic(Words words, AccountTerms terms) => words.Traffic(terms.TrafficLeft, terms.IsUnlimited);

    private static string Time(Words words, AccountTerms terms, DateTime now) => terms.ExpiresAt switch
    {
        null => words.Plain(Say.DaysFromFirstUse, terms.DurationDays),
        { } expires when expires <= now => words.Plain(Say.IsPast),
        { } expires => words.Plain(Say.UntilDay, words.Day(expires), words.Until(expires, now)),
    };
}
