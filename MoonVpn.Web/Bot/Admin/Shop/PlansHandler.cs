using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Shop;

/// <summary>What is on sale and for how much; everything else about plans is the portal's.</summary>
internal sealed class PlansHandler(PlanService plans) : IButtonHandler
{
    private const int RowsPerPage = 8;

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminPlans, CallbackAction.AdminPlan, CallbackAction.AdminSetPlan];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Catalogue);
        if (callback.Action == CallbackAction.AdminSetPlan)
        {
            await plans.SetActiveAsync(visit.Actor, callback.Id, callback.Other == 1, ct);
        }

        var all = await plans.ListAsync(visit.Actor, ct);
        visit.Replies.Show(callback.Action == CallbackAction.AdminPlans
            ? List(visit.Words, all, Page.Of(callback.Id, all.Count, RowsPerPage))
            : One(visit.Words, all.FirstOrDefault(plan => plan.Id == callback.Id) ?? throw new RefusedException(Refusal.NotFound)));
    }

    private static Screen List(Words words, IReadOnlyList<PlanRow> all, Page page) => new Screen(words.Html(all.Count > 0 ? AdminSay.PlansTitle : AdminSay.GrantNoPlans))
        .Column(all.Skip(page.Index * RowsPerPage).Take(RowsPerPage).Select(plan => Key.Does(
            words.Plain(IsOn(plan) ? AdminSay.KeyPlanOn : AdminSay.KeyPlanOff, PersianText.Clean(plan.Name, 30), words.Money(plan.Price)), CallbackAction.AdminPlan, plan.Id)))
        .Row(words.PageKeys(CallbackAction.AdminPlans, page))
        .Row(words.BackKey(CallbackAction.AdminHome));

    private static Screen One(Words words, PlanRow plan) => new Screen(Html.Lines(
            words.Html(AdminSay.PlanOne, Html.Name(plan.Name), words.Money(plan.Price)),
            words.Html(IsOn(plan) ? AdminSay.PlanIsOn : AdminSay.PlanIsOff)))
        .Row(IsOn(plan)
            ? Key.Does(words.Plain(AdminSay.KeyStopPlan), CallbackAction.AdminSetPlan, plan.Id)
            : Key.Does(words.Plain(AdminSay.KeySellPlan), CallbackAction.AdminSetPlan, plan.Id, 1))
        .Row(Key.Does(words.Plain(AdminSay.KeyPlanPrice), CallbackAction.AdminPlanPrice, plan.Id))
        .Row(words.BackKey(CallbackAction.AdminPlans));

    private static bool IsOn(PlanRow plan) => plan.Status == PlanStatus.Active;
}
