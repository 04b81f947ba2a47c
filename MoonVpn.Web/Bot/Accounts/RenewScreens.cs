using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

internal static class RenewScreens
{
    private const int PlansPerPage = 20;

    public static Screen Plans(Words words, AccountRow account, IReadOnlyList<ShopPlan> plans, long wanted)
    {
        var page = Page.Of(wanted, plans.Count, PlansPerPage);
        return new Screen(plans.Count > 0 ? words.Html(Say.RenewPlans, account.EmailName) : words.Html(Say.RenewNoPlan, account.EmailName))
            .Column(plans.Skip(page.Index * PlansPerPage).Take(PlansPerPage)
                .Select(plan => Key.Does(words.Plain(Say.KeyPlan, plan.Name, words.Money(plan.Price)), CallbackAction.Renew, account.Id, plan.Id)))
            .Row(words.PageKeys(CallbackAction.RenewPlans, page, account.Id))
            .Row(words.AccountKey(account.Id), words.HomeKey());
    }

    /// <param name="others">Other plans could be chosen.</param>
    public static Screen Invoice(Words words, AccountRow account, Quote quote, bool others, DateTime now)
    {
        var due = PaymentDue.Of(quote);
        var fromWallet = new Callback(CallbackAction.RenewFromWallet, account.Id, quote.Plan.Id, DraftToken.New(), quote.Offer?.Code ?? "");
        return new Screen(Html.Lines(
            [
                words.Html(Say.RenewTitle, account.EmailName),
                words.Html(Say.LinePlan, quote.Plan.Name),
                Html.Of($""),
                .. TermLines.Of(words, quote.Preview!, now),
                words.Html(Rule(quote.Preview!)),
                Html.Of($""),
                quote.Offer is null ? null : words.Html(Say.LineFullPrice, words.Money(quote.Price)),
                quote.Offer is { } offer ? words.Html(Say.LineDiscount, offer.Code, words.Money(offer.Amount)) : null,
                .. PayKeys.Lines(words, due),
            ]))
            .AddWays(words, due, fromWallet, fromWallet with { Action = CallbackAction.RenewByCard })
            .Row(
                quote.Offer is null
                    ? Key.Does(words.Plain(Say.KeyHaveCode), CallbackAction.RenewCode, account.Id, quote.Plan.Id)
                    : Key.Does(words.Plain(Say.KeyDropCode), CallbackAction.Renew, account.Id, quote.Plan.Id),
                others ? Key.Does(words.Plain(Say.KeyOtherPlans), CallbackAction.RenewPlans, account.Id) : null)
            .Row(words.AccountKey(account.Id), words.HomeKey());
    }

    /// <param name="refused">Why the code before did not serve; null: none was sent yet.</param>
    public static Screen AskCode(Words words, long accountId, long planId, RefusedException? refused) =>
        new Screen(refused is null ? words.Html(Say.AskCode) : words.Html(refused.Refusal == Refusal.TooManyGuesses ? Say.CodesClosed : Say.CodeRefused, words.Sentence(refused)))
            .Row(Key.Does(words.Plain(Say.KeyWithoutCode), CallbackAction.Renew, accountId, planId))
            .Row(words.AccountKey(accountId), words.HomeKey());

    private static Say Rule(ChangePreview preview) => preview switch
    {
        { Effect: RenewalEffect.Waits } => Say.RuleWaits,
        { Effect: RenewalEffect.AddsUp } => Say.RuleAddsUp,
        { Before.IsOver: true } => Say.RuleRunsAgain,
        _ => Say.RuleAfresh,
    };
}
