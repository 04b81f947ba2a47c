using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

/// <summary>The operator's panels and their inbounds.</summary>
public sealed class PanelService(UnitOfWork unitOfWork, SecretProtector protector, PanelConnections connections, IPanelClients clients, PanelSync sync)
{
    public Task<IReadOnlyList<PanelRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync<IReadOnlyList<PanelRow>>(async db => await Rows(db, db.Set<Panel>().OrderBy(panel => panel.Id)).ToListAsync(ct).ConfigureAwait(false), ct);
    }

    public Task<PanelRow> GetAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync(
            async db => await Rows(db, db.Set<Panel>().Where(panel => panel.Id == panelId)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.NotFound),
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

    /// <summary>Signs in to the panel of the form, without storing anything.</summary>
    /// <exception cref="RefusedException">What is wrong with it, in a sentence.</exception>
    public async Task<PanelProbe> TestAsync(Actor actor, PanelDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var url = CheckedUrl(draft.Url);
        var stored = draft.Id == 0 ? null : await unitOfWork.ReadAsync(db => db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == draft.Id, ct), ct).ConfigureAwait(false);
        // What is stored for one host is not shown to another.
        var before = stored is null || IsElsewhere(stored.Url, url) ? null : connections.Of(stored);
        var connection = new PanelConnection(
            0,
            url,
            draft.Username.Trim(),
            draft.Password.Length > 0 ? draft.Password : before?.Password ?? "",
            draft.ApiToken.Length > 0 ? draft.ApiToken.Trim() : before?.ApiToken,
            draft.TlsMode,
            NullIfEmpty(draft.TlsFingerprint));
        try
        {
            return await clients.For(connection).ProbeAsync(ct).ConfigureAwait(false);
        }
        catch (PanelException failure)
        {
            throw failure.ToRefusal();
        }
    }

    /// <returns>The panel's id. Its inbounds are read by <see cref="SyncAsync"/>.</returns>
    public Task<long> SaveAsync(Actor actor, PanelDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var name = Require.Text(draft.Name, "name", 64);
        var url = CheckedUrl(draft.Url);
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
                if (draft.Id != 0 && IsElsewhere(panel.Url, url))
                {
                    ForgetSecrets(panel, draft);
                }

                panel.Name = name;
                panel.Url = url;
                panel.LocationId = location.Id;
                panel.LocationName = location.DisplayName;
                Fill(panel, draft);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("panel.save", "panel", panel.Id, new { name, url, location = location.Name, panel.Status });
                return panel.Id;
            },
            ct);
    }

    /// <summary>Reads version, health, inbounds and counters now.</summary>
    /// <exception cref="RefusedException">What went wrong; the panel's health says it too.</exception>
    public async Task SyncAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        if (await sync.SyncAsync(panelId, ct).ConfigureAwait(false) is { } failure)
        {
            throw failure.ToRefusal();
        }
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

    private void Fill(Panel panel, PanelDraft draft)
    {
        panel.Username = draft.Username.Trim();
        if (draft.Password.Length > 0)
        {
            panel.Password = protector.Protect(draft.Password);
        }

        if (draft.ApiToken.Length > 0)
        {
            panel.ApiToken = protector.Protect(draft.ApiToken.Trim());
        }

        panel.Status = draft.IsActive ? PanelStatus.Active : PanelStatus.Inactive;
        panel.TlsMode = draft.TlsMode;
        panel.TlsFingerprint = NullIfEmpty(draft.TlsFingerprint);
        panel.LinkHost = NullIfEmpty(draft.LinkHost);
        panel.SubscriptionUrl = NullIfEmpty(draft.SubscriptionUrl);
        panel.Notes = Require.OptionalText(draft.Notes, "notes", 500);
    }

    private static bool IsElsewhere(string before, string url) =>
        !string.Equals(new Uri(before).Authority, new Uri(url).Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whoever points a panel at another host must know its secrets.</summary>
    private static void ForgetSecrets(Panel panel, PanelDraft draft)
    {
        if (draft.Password.Length == 0 && draft.ApiToken.Length == 0)
        {
            throw new RefusedException(Refusal.FieldRequired, "password");
        }

        (panel.Password, panel.ApiToken) = ("", null);
    }

    private static string CheckedUrl(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"
            : throw new RefusedException(Refusal.PanelUrlInvalid);

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IQueryable<PanelRow> Rows(MoonVpnDbContext db, IQueryable<Panel> panels) => panels.Select(panel => new PanelRow(
        panel.Id, panel.Name, panel.Url, panel.Username, panel.LocationId, panel.LocationName, panel.Status, panel.Health, panel.HealthMessage,
        panel.Version, panel.Generation, panel.LastCheckedAt, panel.TlsMode, panel.TlsFingerprint, panel.LinkHost, panel.SubscriptionUrl, panel.Notes,
        panel.ApiToken != null,
        db.Set<Inbound>().Count(inbound => inbound.PanelId == panel.Id && inbound.Status != InboundStatus.Gone),
        db.Set<Inbound>().Where(inbound => inbound.PanelId == panel.Id && inbound.Status != InboundStatus.Gone).Sum(inbound => inbound.ClientCount)));
}
