using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Changes what a plan costs.</summary>
internal sealed class PriceDeed(PlanService plans) : IDeed
{
    public CallbackAction Kind => CallbackAction.AdminPlanPrice;

    public Permission Needs => Permission.Catalogue;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        var plan = await FindAsync(visit, pressed.Id, ct);
        return Deed.Begin(Kind, plan.Id, null) with { Home = CallbackAction.AdminPlan };
    }

    public Html? Question(Words words, Deed deed) => deed.Amount == 0 ? words.Html(AdminSay.AskPlanPrice) : null;

    public Deed? Read(Deed deed, string text) => Toman.TryParse(text, out var price) && price > 0 ? deed with { Amount = price } : null;

    public Html Unclear(Words words) => words.Html(AdminSay.AdjustUnclear);

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var plan = await FindAsync(visit, deed.Id, ct);
        return visit.Words.Html(AdminSay.PlanPriceConfirm, Html.Name(plan.Name), visit.Words.Money(plan.Price), visit.Words.SpelledMoney(deed.Amount));
    }

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await plans.SetPriceAsync(visit.Actor, deed.Id, deed.Amount, ct);
        return visit.Words.Html(AdminSay.PlanPriceSaved);
    }

    private async Task<PlanRow> FindAsync(Visit visit, long planId, CancellationToken ct) =>
        (await plans.ListAsync(visit.Actor, ct)).FirstOrDefault(plan => plan.Id == planId) ?? throw new RefusedException(Refusal.NotFound);
}
