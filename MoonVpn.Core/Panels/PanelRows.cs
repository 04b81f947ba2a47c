using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>Reads panels as pages show them.</summary>
public sealed class PanelRows(SecretProtector protector, IPanelDrift drift)
{
    internal async Task<IReadOnlyList<PanelRow>> ReadAsync(MoonVpnDbContext db, IQueryable<Panel> panels, CancellationToken ct)
    {
        var found = await panels.OrderBy(panel => panel.Id).Select(panel => new Sight(
            panel,
            db.Set<Inbound>().Count(inbound => inbound.PanelId == panel.Id && inbound.Status != InboundStatus.Gone),
            db.Set<Inbound>().Where(inbound => inbound.PanelId == panel.Id && inbound.Status != InboundStatus.Gone).Sum(inbound => inbound.ClientCount),
            db.Set<PanelStats>().Where(stats => stats.PanelId == panel.Id).OrderByDescending(stats => stats.At).ThenByDescending(stats => stats.Id).FirstOrDefault())).ToListAsync(ct).ConfigureAwait(false);
        var open = await drift.OpenAsync(db, ct).ConfigureAwait(false);
        return [.. found.Select(sight => Row(sight, open.GetValueOrDefault(sight.Panel.Id)))];
    }

    private PanelRow Row(Sight sight, int openDifferences)
    {
        var panel = sight.Panel;
        return new PanelRow(
            panel.Id, panel.Name, panel.Url, panel.Username, panel.LocationId, panel.LocationName, panel.Status, panel.Health, panel.HealthMessage,
            panel.Version, panel.Generation, panel.LastCheckedAt, panel.TlsMode, panel.TlsFingerprint, panel.LinkHost, panel.SubscriptionUrl, panel.Notes,
            panel.ApiToken is not null, sight.Inbounds, sight.Clients)
        {
            HostName = panel.HostName,
            Proxy = panel.ProxyUrl is null ? null : Shown(protector.Unprotect(panel.ProxyUrl)),
            HasTwoFactor = panel.TwoFactorSecret is not null,
            HasLoginSecret = panel.LoginSecret is not null,
            Capabilities = panel.Capabilities is "{}" or "" ? null : JsonSerializer.Deserialize<PanelCapabilities>(panel.Capabilities),
            FailedChecks = panel.FailedChecks,
            NextCheckAt = panel.NextCheckAt,
            MassRepairAllowedAt = panel.MassRepairAllowedAt,
            ForeignClients = panel.ForeignClients,
            OpenDifferences = openDifferences,
            LatestStats = sight.Latest is null ? null : PanelStatsSeries.Point([sight.Latest]),
        };
    }

    private static string Shown(string? proxy) => proxy is null ? "…" : new Uri(proxy) is var url ? $"{url.Scheme}://{url.Authority}" : "";

    private sealed record Sight(Panel Panel, int Inbounds, int Clients, PanelStats? Latest);
}
