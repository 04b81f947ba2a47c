using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>The shop is closed for a while.</summary>
internal sealed class MaintenanceGate(SettingsStore settings) : IGate
{
    public Task<bool> StopsAsync(Visit visit, CancellationToken ct)
    {
        var isClosed = settings.Get(ShopGateSettings.Maintenance);
        if (isClosed)
        {
            visit.Replies.Show(GateScreens.Maintenance(visit.Words, settings.Get(ShopGateSettings.MaintenanceText)));
        }

        return Task.FromResult(isClosed);
    }
}
