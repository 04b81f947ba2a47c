using System.Globalization;
using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Gives days, traffic or both to an account, for free.</summary>
internal sealed partial class ExtendDeed(AccountChangeService changes, AccountService accounts, TimeProvider time) : IDeed
{
    private const int MostDays = 3650;
    private const int MostGigabytes = 1_000_000;

    public CallbackAction Kind => CallbackAction.AdminExtendAccount;

    public Permission Needs => Permission.Customers;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, pressed.Id, ct);
        return Deed.Begin(Kind, account.Id, account.UserId);
    }

    public Html? Question(Words words, Deed deed) => deed is { Days: 0, Bytes: 0 } ? words.Html(AdminSay.AskExtend) : Reasons.Question(words, deed);

    public Deed? Read(Deed deed, string text) => deed is { Days: 0, Bytes: 0 } ? ReadAmounts(deed, text) : Reasons.Read(deed, text);

    public Html Unclear(Words words) => words.Html(AdminSay.ExtendUnclear);

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var (words, account) = (visit.Words, await accounts.GetAsync(visit.Actor, deed.Id, ct));
        return Html.Lines(
            words.Html(AdminSay.ExtendConfirm, account.EmailName, Html.Name(account.CustomerName)),
            deed.Days > 0 ? words.Html(AdminSay.ExtendDays, deed.Days) : null,
            deed.Bytes > 0 ? words.Html(AdminSay.ExtendTraffic, words.Size(deed.Bytes)) : null,
            Reasons.Line(words, deed));
    }

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await changes.ExtendAsync(visit.Actor, deed.Id, deed.Days, deed.Bytes, deed.Text!, ct);
        var account = await accounts.GetAsync(visit.Actor, deed.Id, ct);
        return Html.Lines(visit.Words.Html(AdminSay.Extended), AccountScreens.Changed(visit.Words, account, time.GetUtcNow().UtcDateTime));
    }

    /// <summary>«۷ روز», «۱۰ گیگ», or both; nothing else may stand beside them.</summary>
    private static Deed? ReadAmounts(Deed deed, string text)
    {
        var typed = PersianText.Fold(text.Replace('\u200c', ' ')).ToLowerInvariant();
        if (Amount().Replace(typed, "").Trim(' ', '+', 'و', ',').Length > 0)
        {
            return null;
        }

        var (days, gigabytes) = (0L, 0L);
        foreach (Match match in Amount().Matches(typed))
        {
            var number = long.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            _ = match.Groups["days"].Success ? days += number : gigabytes += number;
        }

        return days + gigabytes > 0 && days <= MostDays && gigabytes <= MostGigabytes
            ? deed with { Days = (int)days, Bytes = DataSize.FromGigabytes(gigabytes) }
            : null;
    }

    [GeneratedRegex(@"(?<number>\d{1,7})\s*(?:(?<days>روزه?|days?|d)|گیگا?(?:\s*بایت)?|gb|gigs?|g)(?![\p{L}\d])")]
    private static partial Regex Amount();
}
