using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts;

/// <summary>When a job that failed is tried again, and when whoever paid for it gets the money back.</summary>
public sealed class RetrySchedule(SettingsStore settings, Random random)
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
    ];

    /// <param name="attempts">Failed so far, at least 1.</param>
    /// <returns>Give or take a fifth, so that what failed together is not tried together.</returns>
    internal TimeSpan Next(int attempts) => Delays[Math.Min(attempts, Delays.Length) - 1] * (0.8 + (0.4 * random.NextDouble()));

    internal bool IsTimeUp(PanelJob job, DateTime now) => now - job.CreatedAt >= TimeSpan.FromHours(settings.Get(ShopSettings.ProvisioningGiveUpHours));
}
