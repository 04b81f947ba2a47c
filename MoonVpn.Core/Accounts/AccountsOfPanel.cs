using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>What accounts learn from a sync: usage first, then where the panel differs.</summary>
internal sealed class AccountsOfPanel(AccountUsageReader usage, DriftReconciler reconciler) : IPanelReader
{
    public Task<PanelTally> ReadAsync(PanelReading reading, CancellationToken ct) => usage.ReadAsync(reading, ct);

    public Task<IReadOnlyDictionary<long, int>> HeldPlacesAsync(Work work, long panelId) => ReservedPlaces.CountAsync(work, panelId);

    public Task CompareAsync(PanelReading reading, CancellationToken ct) => reconciler.RunAsync(reading, ct);
}
