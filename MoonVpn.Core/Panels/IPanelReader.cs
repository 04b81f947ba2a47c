using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>The feature above that knows whose the clients of a panel are, and learns from each sync. Accounts implement it.</summary>
public interface IPanelReader
{
    /// <summary>Takes in what the clients used, in short units of work of its own.</summary>
    Task<PanelTally> ReadAsync(PanelReading reading, CancellationToken ct);

    /// <summary>Within the unit of work that counts the panel's clients: places that are held for the shop's own, made or not, by the inbound's id.</summary>
    Task<IReadOnlyDictionary<long, int>> HeldPlacesAsync(Work work, long panelId);

    /// <summary>Last, when all else is written: compares what the panel has with what it should have, and puts it right.</summary>
    Task CompareAsync(PanelReading reading, CancellationToken ct);
}
