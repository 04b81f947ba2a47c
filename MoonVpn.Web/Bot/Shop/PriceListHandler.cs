using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Shop;

/// <summary>What everything costs, without beginning a purchase.</summary>
internal sealed class PriceListHandler(ShopFront shop) : IButtonHandler, IWordHandler
{
    private const int PlansPerPage = 10;

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.PriceList];

    public Say? Label => Say.KeyPrices;

    public CallbackAction Same => CallbackAction.PriceList;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => PressAsync(visit, new Callback(CallbackAction.PriceList), ct);

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var (words, plans) = (visit.Words, await shop.PlansAsync(visit.Actor, ct));
        var page = Page.Of(callback.Id, plans.Count, PlansPerPage);
        visit.Replies.Show(new Screen(Html.Lines(
            [
                words.Html(Say.PricesTitle),
                plans.Count == 0 ? words.Html(Say.NoPlans) : null,
                .. plans.Skip(page.Index * PlansPerPage).Take(PlansPerPage).Select(plan => (Html?)Row(words, plan)),
            ]))
            .Row(plans.Count > 0 ? Key.Good(words.Plain(Say.KeyBuy), new Callback(CallbackAction.Plans)) : null)
            .Row(words.PageKeys(CallbackAction.PriceList, page))
            .Row(words.HomeKey()));
    }

    private static Html Row(Words words, ShopPlan plan) => Html.Of(
        $"\n<b>{Html.Name(plan.Name)}</b>: {words.Money(plan.Price)}\n{words.Plain(Say.Days, plan.DurationDays)} · {words.Traffic(plan.TrafficBytes, plan.IsUnlimited)} · {new Html(string.Join("، ", plan.Locations.Take(8).Select(place => Html.Name(place.Name).Value)))}");
}
