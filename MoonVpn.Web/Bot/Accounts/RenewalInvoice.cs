using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>What a renewal costs and what it makes of the account.</summary>
internal sealed class RenewalInvoice(AccountService accounts, ShopFront shop, TimeProvider time)
{
    /// <param name="planId">0: the plan it has; where that is not sold any more, the only other one, or a choice.</param>
    public async Task<Screen> ScreenAsync(Visit visit, long accountId, long planId, CancellationToken ct)
    {
        var account = await OwnAsync(visit, accountId, ct);
        var plans = await shop.RenewalPlansAsync(visit.Actor, accountId, ct);
        var chosen = planId != 0 ? planId
            : plans.Any(plan => plan.Id == account.PlanId) ? account.PlanId
            : plans is [var only] ? only.Id
            : null;
        return chosen is { } id
            ? RenewScreens.Invoice(visit.Words, account, await shop.RenewalQuoteAsync(visit.Actor, accountId, id, ct), plans.Any(plan => plan.Id != id), Now)
            : RenewScreens.Plans(visit.Words, account, plans, 0);
    }

    /// <summary>The same for a quote that is known already.</summary>
    public async Task<Screen> ScreenAsync(Visit visit, long accountId, Quote quote, CancellationToken ct)
    {
        var others = (await shop.RenewalPlansAsync(visit.Actor, accountId, ct)).Any(plan => plan.Id != quote.Plan.Id);
        return RenewScreens.Invoice(visit.Words, await OwnAsync(visit, accountId, ct), quote, others, Now);
    }

    public async Task<Screen> PlansAsync(Visit visit, long accountId, long page, CancellationToken ct) =>
        RenewScreens.Plans(visit.Words, await OwnAsync(visit, accountId, ct), await shop.RenewalPlansAsync(visit.Actor, accountId, ct), page);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Task<AccountRow> OwnAsync(Visit visit, long accountId, CancellationToken ct) => accounts.GetAsync(visit.Actor, accountId, ct);
}
