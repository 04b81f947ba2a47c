using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Shop;

/// <summary>Plans, locations, the invoice.</summary>
internal sealed class ShopHandler(ShopFront shop) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Plans, CallbackAction.Plan, CallbackAction.Invoice];

    public Say? Label => Say.KeyBuy;

    public CallbackAction Same => CallbackAction.Plans;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowPlansAsync(visit, 0, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.Plan => ShowPlanAsync(visit, callback.Id, ct),
        CallbackAction.Invoice => ShowInvoiceAsync(visit, callback.Id, callback.Other, ct),
        _ => ShowPlansAsync(visit, callback.Id, ct),
    };

    public async Task ShowPlansAsync(Visit visit, long page, CancellationToken ct) =>
        visit.Replies.Show(ShopScreens.Plans(visit.Words, await shop.PlansAsync(visit.Actor, ct), page));

    /// <summary>From a link that may be old: what cannot be bought any more leads to what can.</summary>
    public async Task OpenPlanAsync(Visit visit, long planId, CancellationToken ct)
    {
        var plans = await shop.PlansAsync(visit.Actor, ct);
        if (plans.FirstOrDefault(plan => plan.Id == planId) is { HasRoom: true })
        {
            await ShowPlanAsync(visit, planId, ct);
            return;
        }

        var why = new RefusedException(plans.Any(plan => plan.Id == planId) ? Refusal.LocationFull : Refusal.PlanNotOnSale);
        visit.Replies.Show(ShopScreens.Plans(visit.Words, plans, 0).After(Html.Escape(visit.Words.Sentence(why))));
    }

    private async Task ShowPlanAsync(Visit visit, long planId, CancellationToken ct)
    {
        var plan = (await shop.PlansAsync(visit.Actor, ct)).FirstOrDefault(plan => plan.Id == planId) ?? throw new RefusedException(Refusal.PlanNotOnSale);
        if (plan.Locations is [var only])
        {
            // There is nothing to choose.
            await ShowInvoiceAsync(visit, planId, only.Id, ct);
        }
        else
        {
            visit.Replies.Show(ShopScreens.Locations(visit.Words, plan, CallbackAction.Invoice, CallbackAction.Plans));
        }
    }

    private async Task ShowInvoiceAsync(Visit visit, long planId, long locationId, CancellationToken ct) =>
        visit.Replies.Show(ShopScreens.Invoice(visit.Words, await shop.QuoteAsync(visit.Actor, planId, locationId, ct), DraftToken.New()));
}
