using System.Globalization;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Shop;

/// <summary>A link to one plan, for a channel or a website.</summary>
internal sealed class PlanLink(ShopHandler shop, GateKeeper gates) : IStartLink
{
    public string Prefix => "plan_";

    public async Task OpenAsync(Visit visit, string payload, CancellationToken ct)
    {
        var planId = long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (!await gates.StopsAsync(visit, new Callback(CallbackAction.Plan, planId), ct))
        {
            await shop.OpenPlanAsync(visit, planId, ct);
        }
    }
}
