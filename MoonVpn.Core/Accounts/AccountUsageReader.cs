using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Learns from a sync what each account used, when it was last online, and when its days began.</summary>
internal sealed class AccountUsageReader(AccountEndings endings) : IPanelReader
{
    public async Task ReadAsync(Work work, Panel panel, IReadOnlyList<RemoteInbound> inbounds)
    {
        var clients = inbounds.SelectMany(inbound => inbound.Clients).GroupBy(client => client.Email, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var accounts = await work.Db.Set<ClientAccount>()
            .Where(account => account.PanelId == panel.Id && (account.Status == AccountStatus.Active || account.Status == AccountStatus.Expired))
            .ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var account in accounts)
        {
            if (clients.TryGetValue(account.EmailName, out var client) && client.SubscriptionId == account.SubscriptionId)
            {
                await ReadAsync(work, account, client).ConfigureAwait(false);
            }
        }
    }

    private async Task ReadAsync(Work work, ClientAccount account, RemoteClient client)
    {
        account.ReportUsage(client.UpBytes + client.DownBytes, work.Now);
        account.LastOnlineAt = client.LastOnline ?? account.LastOnlineAt;
        if (account is { StartAtFirstUse: true, ExpiresAt: null } && client.ExpiryMs > 0)
        {
            account.ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(client.ExpiryMs).UtcDateTime;
        }

        await endings.EndIfOverAsync(work, account).ConfigureAwait(false);
    }
}
