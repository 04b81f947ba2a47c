using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Before → after, so that nobody is surprised by what a payment does.</summary>
internal static class TermLines
{
    /// <summary>A renewal tells both, though one may stay as it is; of an extra only what changes.</summary>
    public static IEnumerable<Html?> Of(Words words, ChangePreview preview, DateTime now)
    {
        if (preview.Effect == RenewalEffect.Waits)
        {
            return
            [
                words.Html(Say.LineNow, Traffic(words, preview.Before), Time(words, preview.Before, now)),
                words.Html(Say.LineThen, Traffic(words, preview.After), preview.After.DurationDays),
            ];
        }

        var (isExtra, before, after) = (preview.Effect is null, preview.Before, preview.After);
        return
        [
            isExtra && before.TrafficLeft == after.TrafficLeft ? null : words.Html(Say.LineTrafficChange, Traffic(words, before), Traffic(words, after)),
            isExtra && Time(words, before, now) == Time(words, after, now) ? null : words.Html(Say.LineTimeChange, Time(words, before, now), Time(words, after, now)),
        ];
    }

    private static string Traffic(Words words, AccountTerms terms) => words.Traffic(terms.TrafficLeft, terms.IsUnlimited);

    private static string Time(Words words, AccountTerms terms, DateTime now) => terms.ExpiresAt switch
    {
        null => words.Plain(Say.DaysFromFirstUse, terms.DurationDays),
        { } expires when expires <= now => words.Plain(Say.IsPast),
        { } expires => words.Plain(Say.UntilDay, words.Day(expires), words.Until(expires, now)),
    };
}
