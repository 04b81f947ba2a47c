using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Writes down what a look at a panel found: version, health, inbounds with their clients counted, statistics; or that it could not be read.</summary>
public sealed class PanelFacts(UnitOfWork unitOfWork, IPanelReader reader, LocationPauses pauses, PanelAlerts alerts)
{
    private static readonly Actor Self = Actor.System("panel-sync");

    internal Task WriteAsync(PanelReading reading, PanelTally tally, CancellationToken ct) => unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var panel = await FindAsync(work, reading.PanelId).ConfigureAwait(false);
            var wasAway = panel.FailedChecks >= PanelBackoff.Believed || panel.Health == PanelHealth.AuthFailed;
            Fill(panel, reading, tally, work.Now);
            await WriteInboundsAsync(work, reading.Usage.Inbounds, panel.Id, tally).ConfigureAwait(false);
            work.Db.Add(Stats(reading, tally, work.Now));
            await work.SaveAsync().ConfigureAwait(false);
            await pauses.RefreshAsync(work).ConfigureAwait(false);
            if (wasAway)
            {
                await alerts.BackAsync(work, panel).ConfigureAwait(false);
            }
        },
        ct);

    internal Task WriteFailureAsync(long panelId, PanelException failure, TimeSpan took, CancellationToken ct) => unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var panel = await FindAsync(work, panelId).ConfigureAwait(false);
            var wasTurnedAway = panel.Health == PanelHealth.AuthFailed;
            // A panel that is being left alone was not asked: nothing new is known of it.
            panel.FailedChecks = failure.Diagnosis == PanelDiagnosis.Resting ? Math.Max(1, panel.FailedChecks) : panel.FailedChecks + 1;
            panel.Suffer(failure);
            panel.LastCheckedAt = work.Now;
            panel.NextCheckAt = work.Now + PanelBackoff.After(panel.FailedChecks);
            work.Db.Add(new PanelStats { PanelId = panelId, At = work.Now, LatencyMs = (int)took.TotalMilliseconds });
            await work.SaveAsync().ConfigureAwait(false);
            await pauses.RefreshAsync(work).ConfigureAwait(false);
            if (panel.Health == PanelHealth.AuthFailed && !wasTurnedAway)
            {
                await alerts.TurnedAwayAsync(work, panel).ConfigureAwait(false);
            }
            else if (panel.FailedChecks == PanelBackoff.Believed && panel.Health != PanelHealth.AuthFailed && failure.Diagnosis != PanelDiagnosis.Resting)
            {
                await alerts.DownAsync(work, panel).ConfigureAwait(false);
            }
        },
        ct);

    private static void Fill(Panel panel, PanelReading reading, PanelTally tally, DateTime now)
    {
        panel.Version = reading.Probe.Version;
        panel.Generation = reading.Probe.Generation;
        panel.Capabilities = JsonSerializer.Serialize(reading.Probe.Capabilities);
        panel.Health = panel.Health == PanelHealth.Hold ? PanelHealth.Hold : PanelHealth.Ok;
        panel.HealthMessage = null;
        panel.FailedChecks = 0;
        panel.LastCheckedAt = now;
        panel.NextCheckAt = now + PanelBackoff.Healthy;
        panel.ForeignClients = tally.Foreign;
    }

    private async Task WriteInboundsAsync(Work work, IReadOnlyList<RemoteInbound> remotes, long panelId, PanelTally tally)
    {
        var known = await work.Db.Set<Inbound>().Where(inbound => inbound.PanelId == panelId).ToDictionaryAsync(inbound => inbound.RemoteId, work.Stopping).ConfigureAwait(false);
        var held = await reader.HeldPlacesAsync(work, panelId).ConfigureAwait(false);
        foreach (var remote in remotes)
        {
            if (!known.Remove(remote.Id, out var inbound))
            {
                inbound = new Inbound { PanelId = panelId, RemoteId = remote.Id };
                work.Db.Add(inbound);
            }

            Fill(inbound, remote, work.Now);
            inbound.ClientCount = tally.Others.GetValueOrDefault(remote.Id) + held.GetValueOrDefault(inbound.Id);
            inbound.RefreshFullness();
        }

        foreach (var gone in known.Values)
        {
            gone.Status = InboundStatus.Gone;
        }
    }

    private static void Fill(Inbound inbound, RemoteInbound remote, DateTime now)
    {
        inbound.Remark = PersianText.Clean(remote.Remark, 128);
        inbound.Protocol = Enum.TryParse<InboundProtocol>(remote.Protocol, ignoreCase: true, out var protocol) && Enum.IsDefined(protocol) ? protocol : InboundProtocol.Other;
        inbound.Listen = remote.Listen;
        inbound.Port = remote.Port;
        inbound.SettingsJson = remote.SettingsJson;
        inbound.StreamJson = remote.StreamJson;
        inbound.Sniffing = remote.SniffingJson;
        inbound.Tag = remote.Tag;
        inbound.LastSynced = now;
        inbound.Status = remote.Enabled ? InboundStatus.Active : InboundStatus.Disabled;
    }

    private static PanelStats Stats(PanelReading reading, PanelTally tally, DateTime now) => new()
    {
        PanelId = reading.PanelId,
        At = now,
        IsUp = true,
        LatencyMs = (int)reading.Latency.TotalMilliseconds,
        CpuPercent = reading.Probe.CpuPercent,
        MemoryUsed = reading.Probe.MemoryUsed,
        MemoryTotal = reading.Probe.MemoryTotal,
        UptimeSeconds = reading.Probe.UptimeSeconds,
        XrayState = reading.Probe.XrayState,
        Inbounds = reading.Usage.Inbounds.Count,
        Clients = reading.Usage.Clients.Count,
        ClientsOnline = reading.Online.Count,
        TrafficBytes = tally.TrafficBytes,
    };

    private static async Task<Panel> FindAsync(Work work, long panelId) =>
        await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
