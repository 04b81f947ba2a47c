using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>What to give, and where.</summary>
internal sealed class GrantHandler(GrantService grants) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminGrant, CallbackAction.AdminGrantPlan];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Customers | Permission.Money);
        var (words, userId) = (visit.Words, callback.Id);
        var plans = await grants.PlansAsync(visit.Actor, userId, ct);
        if (callback.Action == CallbackAction.AdminGrant)
        {
            visit.Replies.Show(new Screen(words.Html(plans.Count > 0 ? AdminSay.GrantPlans : AdminSay.GrantNoPlans))
                .Column(plans.Select(plan => PlanKey(words, userId, plan)))
                .Row(Key.Does(words.Plain(AdminSay.KeyCustomer), CallbackAction.AdminCustomer, userId)));
            return;
        }

        var chosen = plans.FirstOrDefault(plan => plan.Id == callback.Other) ?? throw new RefusedException(Refusal.PlanNotOnSale);
        visit.Replies.Show(new Screen(words.Html(AdminSay.GrantPlaces, chosen.Name))
            .Column(chosen.Locations.Select(place => place.HasRoom
                ? PlaceKey(place.Name, userId, chosen, place)
                : Key.Does(words.Plain(Say.KeyLocationFull, place.Name), CallbackAction.Nothing)))
            .Row(words.BackKey(CallbackAction.AdminGrant, userId)));
    }

    /// <summary>Where there is one place to choose, it is chosen.</summary>
    private static InlineKeyboardButton PlanKey(Words words, long userId, ShopPlan plan)
    {
        var label = words.Plain(AdminSay.KeyGrantPlan, plan.Name, words.Money(plan.Price));
        return plan.Locations is [{ HasRoom: true } only] ? PlaceKey(label, userId, plan, only) : Key.Does(label, CallbackAction.AdminGrantPlan, userId, plan.Id);
    }

    private static InlineKeyboardButton PlaceKey(string label, long userId, ShopPlan plan, ShopLocation place) =>
        Key.Does(label, new Callback(CallbackAction.AdminGrantPlace, plan.Id, place.Id, userId.ToString(CultureInfo.InvariantCulture)));
}
