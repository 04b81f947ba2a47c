using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Shop;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Trial;

/// <summary>Free trials: one tap where there is nothing to choose.</summary>
internal sealed class TrialHandler(ShopFront shop, OrderService orders) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Trials, CallbackAction.TrialPlan, CallbackAction.StartTrial];

    public Say? Label => Say.KeyTrial;

    public CallbackAction Same => CallbackAction.Trials;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => PressAsync(visit, new Callback(CallbackAction.Trials), ct);

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        if (callback.Action == CallbackAction.StartTrial)
        {
            await StartAsync(visit, callback.Id, callback.Other, callback.Token, ct);
            return;
        }

        var trials = await shop.TrialsAsync(visit.Actor, ct);
        if (callback.Action == CallbackAction.TrialPlan)
        {
            await ShowPlanAsync(visit, trials.FirstOrDefault(plan => plan.Id == callback.Id) ?? throw new RefusedException(Refusal.PlanNotOnSale), ct);
        }
        else if (trials is [var only])
        {
            await ShowPlanAsync(visit, only, ct);
        }
        else
        {
            visit.Replies.Show(new Screen(visit.Words.Html(trials.Count > 0 ? Say.TrialTitle : Say.NoTrials))
                .Column(trials.Select(plan => Key.Does(plan.Name, CallbackAction.TrialPlan, plan.Id)))
                .Row(visit.Words.HomeKey()));
        }
    }

    private async Task ShowPlanAsync(Visit visit, ShopPlan plan, CancellationToken ct)
    {
        if (plan.Locations is [var only])
        {
            // A trial can be had once anyway, so this needs no token of its own.
            await StartAsync(visit, plan.Id, only.Id, DraftToken.New(), ct);
        }
        else
        {
            visit.Replies.Show(ShopScreens.Locations(visit.Words, plan, CallbackAction.StartTrial, CallbackAction.Home, DraftToken.New()));
        }
    }

    private async Task StartAsync(Visit visit, long planId, long locationId, string draft, CancellationToken ct)
    {
        await orders.StartTrialAsync(visit.Actor, planId, locationId, draft, ct);
        visit.Replies.Show(new Screen(visit.Words.Html(Say.TrialStarted)).Row(visit.Words.HomeKey()));
    }
}
