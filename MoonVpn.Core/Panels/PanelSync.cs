using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Reads a panel and writes down what it says. One panel is read by one sync at a time.</summary>
public sealed class PanelSync(UnitOfWork unitOfWork, PanelLook look, PanelFacts facts, IPanelReader reader, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<long, SemaphoreSlim> _turns = new();

    /// <summary>Waits for a sync of the same panel that is under way, and then looks again: much may have changed since that one began.</summary>
    /// <returns>What went wrong, or null. Either way it is written down.</returns>
    public async Task<PanelException?> SyncAsync(long panelId, CancellationToken ct)
    {
        var turn = Turn(panelId);
        await turn.WaitAsync(ct).ConfigureAwait(false);
        return await RunAsync(panelId, turn, ct).ConfigureAwait(false);
    }

    /// <summary>Leaves alone a panel that is being read already.</summary>
    internal async Task<PanelException?> SyncIfIdleAsync(long panelId, CancellationToken ct)
    {
        var turn = Turn(panelId);
        return await turn.WaitAsync(TimeSpan.Zero, ct).ConfigureAwait(false) ? await RunAsync(panelId, turn, ct).ConfigureAwait(false) : null;
    }

    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private SemaphoreSlim Turn(long panelId) => _turns.GetOrAdd(panelId, _ => new SemaphoreSlim(1, 1));

    private async Task<PanelException?> RunAsync(long panelId, SemaphoreSlim turn, CancellationToken ct)
    {
        try
        {
            return await RunAsync(panelId, ct).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<PanelException?> RunAsync(long panelId, CancellationToken ct)
    {
        var panel = await unitOfWork.ReadAsync(db => db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == panelId, ct), ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        var since = time.GetTimestamp();
        PanelReading reading;
        try
        {
            reading = await look.ReadAsync(panel, ct).ConfigureAwait(false);
        }
        catch (PanelException failure)
        {
            await facts.WriteFailureAsync(panelId, failure, time.GetElapsedTime(since), ct).ConfigureAwait(false);
            return failure;
        }

        await facts.WriteAsync(reading, await reader.ReadAsync(reading, ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        await reader.CompareAsync(reading, ct).ConfigureAwait(false);
        return null;
    }
}
