using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>
/// When much of a panel differs at once, something has happened that the shop does not understand: a restored backup, another server behind the
/// same address, a shop restored from a backup. Then it stops and asks.
/// </summary>
public sealed class DriftBrake(SettingsStore settings)
{
    /// <summary>Of three accounts one is a third: a share says something only from so many on.</summary>
    private const int FewestForShare = 5;

    /// <param name="differing">Accounts that differ in more than what a lost counter explains, without those somebody decided to leave so.</param>
    /// <param name="accounts">Accounts that are compared on this panel.</param>
    internal bool IsTooMuch(int differing, int accounts) =>
        differing > settings.Get(ShopSettings.HoldClients)
        || (differing >= FewestForShare && differing * 100L > settings.Get(ShopSettings.HoldShare) * Math.Max(accounts, 1));
}
