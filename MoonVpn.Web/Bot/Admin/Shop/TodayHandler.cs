using MoonVpn.Core.Kernel;
using MoonVpn.Core.Reports;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Shop;

/// <summary>Today's figures beside yesterday's.</summary>
internal sealed class TodayHandler(DashboardService dashboard, TimeProvider time) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminToday];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Reports);
        visit.Replies.Show(Screen(visit.Words, await dashboard.TodayAsync(visit.Actor, ct), time.GetUtcNow().UtcDateTime));
    }

    private static Screen Screen(Words words, DashboardFigures figures, DateTime now)
    {
        var (today, before) = (figures.Today, figures.Yesterday);
        return new Screen(Html.Lines(
                words.Html(AdminSay.TodayTitle, words.Moment(now)),
                words.Html(AdminSay.TodaySales, words.Money(today.Sales), words.Money(before.Sales)),
                words.Html(AdminSay.TodayOrders, today.Orders, before.Orders),
                words.Html(AdminSay.TodayCustomers, today.NewCustomers, before.NewCustomers),
                words.Html(AdminSay.TodayTrials, today.Trials, before.Trials),
                words.Html(AdminSay.TodayFailed, today.Failed, before.Failed),
                words.Html(AdminSay.TodayReceipts, figures.WaitingReceipts),
                figures.OldestWaiting is { } oldest ? words.Html(Say.AdminOldest, words.Since(oldest, now)) : null,
                words.Html(AdminSay.TodayAccounts, figures.ActiveAccounts, figures.ExpiringSoon),
                figures.NeedsHuman.Count > 0 ? words.Html(AdminSay.TodayNeeds, figures.NeedsHuman.Count) : null))
            .Row(words.BackKey(CallbackAction.AdminHome), words.HomeKey());
    }
}
