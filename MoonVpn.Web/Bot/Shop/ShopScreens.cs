using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Shop;

internal static class ShopScreens
{
    private const int PlansPerPage = 20;

    /// <summary>Under their categories, where there are any.</summary>
    public static Screen Plans(Words words, IReadOnlyList<ShopPlan> plans, long wanted)
    {
        var page = Page.Of(wanted, plans.Count, PlansPerPage);
        var screen = new Screen(words.Html(plans.Count > 0 ? Say.Plans : Say.NoPlans));
        var shown = plans.OrderBy(plan => FirstOf(plans, plan.Category)).Skip(page.Index * PlansPerPage).Take(PlansPerPage).ToList();
        var category = "";
        foreach (var plan in shown)
        {
            if (plan.Category != category)
            {
                category = plan.Category;
                screen.Row(Key.Does(words.Plain(Say.KeyCategory, category), CallbackAction.Nothing));
            }

            screen.Row(Key.Does(PlanLabel(words, plan), CallbackAction.Plan, plan.Id));
        }

        return screen.Row(words.PageKeys(CallbackAction.Plans, page)).Row(words.HomeKey());
    }

    /// <summary>Full places are shown as such; pressing one says so.</summary>
    public static Screen Locations(Words words, ShopPlan plan, CallbackAction next, CallbackAction back, string token = "") =>
        new Screen(words.Html(Say.Locations, plan.Name))
            .Column(plan.Locations.Select(location => Key.Does(
                location.HasRoom ? location.Name : words.Plain(Say.KeyLocationFull, location.Name), new Callback(next, plan.Id, location.Id, token))))
            .Row(words.BackKey(back), words.HomeKey());

    public static Screen Invoice(Words words, Quote quote, string draft)
    {
        var lines = Html.Lines(
            words.Html(Say.InvoiceTitle),
            Html.Of($""),
            words.Html(Say.LinePlan, quote.Plan.Name),
            quote.Plan.Description.Length > 0 ? Html.Escape(quote.Plan.Description) : null,
            words.Html(Say.LineLocation, quote.Location.Name),
            words.Html(quote.Plan.StartAtFirstUse ? Say.LineDaysFromFirstUse : Say.LineDays, quote.Plan.DurationDays),
            words.Html(Say.LineTraffic, words.Traffic(quote.Plan.TrafficBytes, quote.Plan.IsUnlimited)),
            quote.Plan.IpLimit > 0 ? words.Html(Say.LineUsers, quote.Plan.IpLimit) : null,
            Html.Of($""),
            quote.Offer is { } offer ? Html.Lines(
                words.Html(Say.LineFullPrice, words.Money(quote.Price)),
                words.Html(Say.LineDiscount, offer.Code, words.Money(offer.Amount))) : null,
            words.Html(Say.LinePrice, words.Money(quote.Due)),
            quote.Available > 0 ? words.Html(Say.LineWallet, words.Money(quote.Available)) : null,
            quote is { CardAvailable: false, WalletCovers: false } ? words.Html(Say.InvoiceNoCard) : null);
        var fromWallet = new Callback(CallbackAction.PayFromWallet, quote.Plan.Id, quote.Location.Id, draft, quote.Offer?.Code ?? "");
        return new Screen(lines)
            .AddWays(words, PaymentDue.Of(quote), fromWallet, fromWallet with { Action = CallbackAction.PayByCard })
            .Row(CodeKey(words, quote))
            .Row(words.BackKey(CallbackAction.Plans), words.HomeKey());
    }

    /// <summary>Asks for a discount code.</summary>
    /// <param name="refused">Why the one before did not serve; null: none was sent yet.</param>
    public static Screen AskCode(Words words, long planId, long locationId, RefusedException? refused) =>
        new Screen(refused is null ? words.Html(Say.AskCode) : words.Html(refused.Refusal == Refusal.TooManyGuesses ? Say.CodesClosed : Say.CodeRefused, words.Sentence(refused)))
            .Row(Key.Does(words.Plain(Say.KeyWithoutCode), CallbackAction.Invoice, planId, locationId))
            .Row(words.HomeKey());

    private static InlineKeyboardButton CodeKey(Words words, Quote quote) => quote.Offer is null
        ? Key.Does(words.Plain(Say.KeyHaveCode), CallbackAction.EnterCode, quote.Plan.Id, quote.Location.Id)
        : Key.Does(words.Plain(Say.KeyDropCode), CallbackAction.Invoice, quote.Plan.Id, quote.Location.Id);

    private static string PlanLabel(Words words, ShopPlan plan) => plan.HasRoom
        ? words.Plain(Say.KeyPlan, plan.Name, words.Money(plan.Price))
        : words.Plain(Say.KeyPlanFull, plan.Name);

    /// <summary>Categories stand in the order of their first plan; those without one come first.</summary>
    private static int FirstOf(IReadOnlyList<ShopPlan> plans, string category)
    {
        for (var index = 0; index < plans.Count && category.Length > 0; index++)
        {
            if (plans[index].Category == category)
            {
                return index;
            }
        }

        return -1;
    }
}
