using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Gives an account of a plan at a place that were chosen before; see <see cref="GrantHandler"/>.</summary>
internal sealed class GrantDeed(GrantService grants, OrderQueries orders, UserService users) : IDeed
{
    public CallbackAction Kind => CallbackAction.AdminGrantPlace;

    public Permission Needs => Permission.Customers | Permission.Money;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        if (!long.TryParse(pressed.Token, NumberStyles.None, CultureInfo.InvariantCulture, out var userId))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        if (userId == visit.Actor.UserId)
        {
            visit.Actor.RequireSuperadmin();
        }

        var deed = Deed.Begin(Kind, userId, userId) with { PlanId = pressed.Id, LocationId = pressed.Other };
        await OfferAsync(visit, deed, ct);
        return deed;
    }

    public Html? Question(Words words, Deed deed) => Reasons.Question(words, deed);

    public Deed? Read(Deed deed, string text) => Reasons.Read(deed, text);

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var (words, person) = (visit.Words, await users.GetAsync(visit.Actor, deed.Id, ct));
        var (plan, place) = await OfferAsync(visit, deed, ct);
        return Html.Lines(
            words.Html(AdminSay.GrantConfirm, Html.Name(person.Shown())),
            words.Html(Say.LinePlan, plan.Name),
            words.Html(Say.LineLocation, place.Name),
            words.Html(Say.LineFullPrice, words.Money(plan.Price)),
            Reasons.Line(words, deed));
    }

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var request = new GrantRequest(deed.Id, deed.PlanId, deed.LocationId, deed.Text!, deed.CommandId);
        var order = await orders.GetAsync(visit.Actor, await grants.GrantAsync(visit.Actor, request, ct), ct);
        return visit.Words.Html(AdminSay.Granted, order.TrackingCode);
    }

    private async Task<(ShopPlan Plan, ShopLocation Place)> OfferAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var plan = (await grants.PlansAsync(visit.Actor, deed.Id, ct)).FirstOrDefault(plan => plan.Id == deed.PlanId) ?? throw new RefusedException(Refusal.PlanNotOnSale);
        var place = plan.Locations.FirstOrDefault(place => place.Id == deed.LocationId) ?? throw new RefusedException(Refusal.LocationNotInPlan);
        return place.HasRoom ? (plan, place) : throw new RefusedException(Refusal.LocationFull);
    }
}
