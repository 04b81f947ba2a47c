using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Reads a panel and writes down what it says: version, health, inbounds, and its clients' counters.</summary>
public sealed class PanelSync(UnitOfWork unitOfWork, PanelConnections connections, IPanelClients clients, IEnumerable<IPanelReader> readers)
{
    private static readonly Actor Self = Actor.System("panel-sync");

    /// <returns>What went wrong, or null. Either way it is written down.</returns>
    public async Task<PanelException?> SyncAsync(long panelId, CancellationToken ct)
    {
        var panel = await unitOfWork.ReadAsync(db => db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == panelId, ct), ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        try
        {
            var client = clients.For(connections.Of(panel));
            var probe = await client.ProbeAsync(ct).ConfigureAwait(false);
            var inbounds = await client.ListInboundsAsync(ct).ConfigureAwait(false);
            await unitOfWork.RunAsync(Self, work => WriteAsync(work, panelId, probe, inbounds), ct).ConfigureAwait(false);
            return null;
        }
        catch (PanelException failure)
        {
            return await FailedAsync(panelId, failure, ct).ConfigureAwait(false);
        }
        catch (RefusedException unreadable) when (unreadable.Refusal == Refusal.PanelBadCredentials)
        {
            // The panel's secrets cannot be read: as good as wrong ones.
            return await FailedAsync(panelId, new PanelException(PanelFailure.BadCredentials, unreadable.Message, unreadable), ct).ConfigureAwait(false);
        }
    }

    private async Task<PanelException> FailedAsync(long panelId, PanelException failure, CancellationToken ct)
    {
        await unitOfWork.RunAsync(Self, work => WriteFailureAsync(work, panelId, failure), ct).ConfigureAwait(false);
        return failure;
    }

    private async Task WriteAsync(Work work, long panelId, PanelProbe probe, IReadOnlyList<RemoteInbound> remotes)
    {
        var panel = await FindAsync(work, panelId).ConfigureAwait(false);
        panel.Version = probe.Version;
        panel.Generation = probe.Generation;
        panel.Health = PanelHealth.Ok;
        panel.HealthMessage = null;
        panel.LastCheckedAt = work.Now;
        var known = await work.Db.Set<Inbound>().Where(inbound => inbound.PanelId == panelId).ToDictionaryAsync(inbound => inbound.RemoteId, work.Stopping).ConfigureAwait(false);
        foreach (var remote in remotes)
        {
            if (!known.Remove(remote.Id, out var inbound))
            {
                inbound = new Inbound { PanelId = panelId, RemoteId = remote.Id };
                work.Db.Add(inbound);
            }

            Fill(inbound, remote, work.Now);
        }

        foreach (var gone in known.Values)
        {
            gone.Status = InboundStatus.Gone;
        }

        await work.SaveAsync().ConfigureAwait(false);
        foreach (var reader in readers)
        {
            await reader.ReadAsync(work, panel, remotes).ConfigureAwait(false);
        }
    }

    private static void Fill(Inbound inbound, RemoteInbound remote, DateTime now)
    {
        inbound.Remark = PersianText.Clean(remote.Remark, 128);
        inbound.Protocol = Enum.TryParse<InboundProtocol>(remote.Protocol, ignoreCase: true, out var protocol) ? protocol : InboundProtocol.Other;
        inbound.Listen = remote.Listen;
        inbound.Port = remote.Port;
        inbound.SettingsJson = remote.SettingsJson;
        inbound.StreamJson = remote.StreamJson;
        inbound.Sniffing = remote.SniffingJson;
        inbound.Tag = remote.Tag;
        inbound.ClientCount = remote.Clients.Count;
        inbound.LastSynced = now;
        inbound.Status = remote.Enabled ? InboundStatus.Active : InboundStatus.Disabled;
        inbound.RefreshFullness();
    }

    private static async Task WriteFailureAsync(Work work, long panelId, PanelException failure)
    {
        var panel = await FindAsync(work, panelId).ConfigureAwait(false);
        panel.Health = failure.ToHealth();
        panel.HealthMessage = PersianText.Clean(failure.Message, 300);
        panel.LastCheckedAt = work.Now;
    }

    private static async Task<Panel> FindAsync(Work work, long panelId) =>
        await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
