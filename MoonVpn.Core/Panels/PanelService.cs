using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

/// <summary>The operator's panels and their inbounds.</summary>
public sealed class PanelService(UnitOfWork unitOfWork, PanelRows rows, PanelForm form, PanelSync sync, PanelDoors doors)
{
    public Task<IReadOnlyList<PanelRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync(db => rows.ReadAsync(db, db.Set<Panel>(), ct), ct);
    }

    public Task<PanelRow> GetAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync(
            async db => await rows.ReadAsync(db, db.Set<Panel>().Where(panel => panel.Id == panelId), ct).ConfigureAwait(false) is [var row]
                ? row
                : throw new RefusedException(Refusal.NotFound),
            ct);
    }

    public Task<IReadOnlyList<InboundRow>> InboundsAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync<IReadOnlyList<InboundRow>>(
            async db => await db.Set<Inbound>().Where(inbound => inbound.PanelId == panelId).OrderBy(inbound => inbound.RemoteId)
                .Select(inbound => new InboundRow(
                    inbound.Id, inbound.PanelId, inbound.RemoteId, inbound.Remark, inbound.Protocol, inbound.Port, inbound.Status, inbound.OnSale,
                    inbound.MaxClients, inbound.ClientCount, inbound.LastSynced))
                .ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <summary>How the panel was since then, oldest first, thinned out to 200 points.</summary>
    public Task<IReadOnlyList<PanelStatsPoint>> StatsAsync(Actor actor, long panelId, DateTime since, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync(
            async db => PanelStatsSeries.Of(
                await db.Set<PanelStats>().Where(stats => stats.PanelId == panelId && stats.At >= since).OrderBy(stats => stats.At).ToListAsync(ct).ConfigureAwait(false)),
            ct);
    }

    /// <summary>Signs in to the panel of the form, without storing anything.</summary>
    /// <exception cref="RefusedException">The form itself is wrong.</exception>
    public async Task<PanelTestResult> TestAsync(Actor actor, PanelDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var stored = draft.Id == 0 ? null : await unitOfWork.ReadAsync(db => db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == draft.Id, ct), ct).ConfigureAwait(false);
        var client = doors.Open(form.Connection(draft, stored));
        try
        {
            return new PanelTestResult(await client.ProbeAsync(ct).ConfigureAwait(false), PanelDiagnosis.Unclear, null, "", "");
        }
        catch (PanelException failure)
        {
            return new PanelTestResult(null, failure.Diagnosis, failure.ToRefusal(), failure.Fingerprint, PersianText.Clean(failure.Message, 300));
        }
    }

    /// <returns>The panel's id. Its inbounds are read by <see cref="SyncAsync"/>.</returns>
    public Task<long> SaveAsync(Actor actor, PanelDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var name = Require.Text(draft.Name, "name", 64);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<Panel>().AnyAsync(other => other.Id != draft.Id && other.Name == name, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.NameTaken, name);
                }

                var location = await work.Db.Set<Location>().FindAsync([draft.LocationId], work.Stopping).ConfigureAwait(false)
                    ?? throw new RefusedException(Refusal.FieldRequired, "location");
                var panel = await FindOrNewAsync(work, draft.Id).ConfigureAwait(false);
                form.Fill(panel, draft);
                panel.Name = name;
                panel.LocationId = location.Id;
                panel.LocationName = location.DisplayName;
                panel.Status = draft.IsActive ? PanelStatus.Active : PanelStatus.Inactive;
                panel.NextCheckAt = null;
                if (panel.Health == PanelHealth.AuthFailed && draft.HasTypedSecret)
                {
                    panel.Health = PanelHealth.Degraded;
                }

                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("panel.save", "panel", panel.Id, new { name, panel.Url, location = location.Name, panel.Status });
                return panel.Id;
            },
            ct);
    }

    /// <summary>Reads version, health, inbounds and counters now; one that is being read already is read again when that is done.</summary>
    /// <exception cref="RefusedException">What went wrong; the panel's health says it too.</exception>
    public async Task SyncAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        if (await sync.SyncAsync(panelId, ct).ConfigureAwait(false) is { } failure)
        {
            throw failure.ToRefusal();
        }
    }

    /// <summary>Writes the panel's own database, with all its secrets, to the stream.</summary>
    /// <exception cref="RefusedException">It could not be had; what was written until then is of no use.</exception>
    public async Task<PanelBackup> DownloadBackupAsync(Actor actor, long panelId, Stream destination, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var panel = await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                work.Audit("panel.backup", "panel", panelId, new { panel.Name });
                return panel;
            },
            ct).ConfigureAwait(false);
        return await doors.AskAsync(panel, client => client.DownloadBackupAsync(destination, ct)).ConfigureAwait(false);
    }

    /// <param name="maxClients">Null = no limit.</param>
    public Task SetInboundAsync(Actor actor, long inboundId, bool onSale, int? maxClients, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        Require.InRange(maxClients ?? 0, "max_clients", 0, 100_000);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var inbound = await work.Db.Set<Inbound>().FindAsync([inboundId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                inbound.OnSale = onSale;
                inbound.MaxClients = maxClients;
                inbound.RefreshFullness();
                work.Audit("inbound.save", "inbound", inboundId, new { onSale, maxClients });
            },
            ct);
    }

    private static async Task<Panel> FindOrNewAsync(Work work, long id)
    {
        if (id != 0)
        {
            return await work.Db.Set<Panel>().FindAsync([id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        }

        // Nothing is sold on it before a first sync found it healthy.
        var panel = new Panel { CreatedAt = work.Now, Health = PanelHealth.Degraded };
        work.Db.Add(panel);
        return panel;
    }
}
