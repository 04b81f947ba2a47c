using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Shows clients that are none of the shop's.</summary>
internal static class ForeignClients
{
    public static async Task<PagedList<ForeignClientRow>> PageAsync(MoonVpnDbContext db, long panelId, PanelUsage usage, PageRequest page, CancellationToken ct)
    {
        var inbounds = await db.Set<Inbound>().Where(inbound => inbound.PanelId == panelId).AsNoTracking().ToDictionaryAsync(inbound => inbound.RemoteId, ct).ConfigureAwait(false);
        var text = PersianText.Fold(page.Search);
        var found = (await ClientOwnership.ForeignAsync(db, panelId, usage, ct).ConfigureAwait(false))
            .Where(client => client.Email.Contains(text, StringComparison.OrdinalIgnoreCase)).OrderBy(client => client.Email, StringComparer.OrdinalIgnoreCase).ToList();
        return new PagedList<ForeignClientRow>([.. found.Skip(page.Skip).Take(page.Take).Select(client => Row(client, inbounds))], found.Count);
    }

    /// <summary>The inbound on which the shop would keep the client as an account.</summary>
    /// <returns>Null when there is none.</returns>
    public static Inbound? HomeOf(RemoteClient client, IReadOnlyDictionary<int, Inbound> inbounds) => client.InboundIds
        .Select(id => inbounds.GetValueOrDefault(id))
        .FirstOrDefault(inbound => inbound is { Status: not InboundStatus.Gone, Protocol: InboundProtocol.Vless or InboundProtocol.Vmess or InboundProtocol.Trojan });

    /// <returns>Null unless its days begin with its first use.</returns>
    public static int? StartsAfterDays(RemoteClient client) => client.ExpiryMs < 0 ? (int)Math.Ceiling(TimeSpan.FromMilliseconds(-client.ExpiryMs).TotalDays) : null;

    public static DateTime? ExpiresAt(RemoteClient client) => client.ExpiryMs > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(client.ExpiryMs).UtcDateTime : null;

    private static ForeignClientRow Row(RemoteClient client, Dictionary<int, Inbound> inbounds) => new(
        client.Email,
        [.. client.InboundIds.Select(id => inbounds.GetValueOrDefault(id)?.Remark).OfType<string>()],
        client.Enabled,
        client.TotalBytes,
        client.UpBytes + client.DownBytes,
        ExpiresAt(client),
        StartsAfterDays(client),
        client.IpLimit,
        client.LastOnline,
        HomeOf(client, inbounds) is not null);
}
