using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>The rules are to be accepted: once, or again when they have changed.</summary>
internal sealed class RulesGate(SettingsStore settings) : IGate
{
    public Task<bool> StopsAsync(Visit visit, CancellationToken ct)
    {
        var isClosed = !ShopRules.AreAccepted(settings, visit.Person.AcceptedRules);
        if (isClosed)
        {
            visit.Replies.Show(GateScreens.Rules(visit.Words, ShopRules.Text(settings, visit.Words.Language), ShopRules.Version(settings)));
        }

        return Task.FromResult(isClosed);
    }
}
