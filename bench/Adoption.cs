using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace MoonVpn.Bench;

/// <summary>Makes accounts of all clients of all panels, as if the shop had sold each.</summary>
internal static class Adoption
{
    /// <returns>How many there are.</returns>
    public static async Task<int> RunAsync(TestShop shop)
    {
        var customer = (await shop.CustomerAsync()).UserId!.Value;
        var panels = await shop.ReadAsync(db => db.Set<Panel>().Where(panel => panel.Health == PanelHealth.Ok).ToListAsync());
        var all = 0;
        foreach (var panel in panels)
        {
            var usage = await shop.Get<PanelDoors>().Open(panel).ReadUsageAsync(CancellationToken.None);
            var inbounds = await shop.ReadAsync(db => db.Set<Inbound>().Where(inbound => inbound.PanelId == panel.Id).ToDictionaryAsync(inbound => inbound.RemoteId, inbound => inbound.Id));
            foreach (var some in usage.Clients.Where(client => client.Email.StartsWith("guest-", StringComparison.Ordinal)).Chunk(1_000))
            {
                await shop.Get<UnitOfWork>().RunAsync(
                    Actor.System("bench"),
                    work =>
                    {
                        work.Db.AddRange(some.Select(client => Account(client, panel, inbounds[client.InboundIds[0]], customer, work.Now)));
                        return Task.CompletedTask;
                    },
                    CancellationToken.None);
                all += some.Length;
            }
        }

        return all;
    }

    private static ClientAccount Account(RemoteClient client, Panel panel, long inboundId, long customer, DateTime now)
    {
        var account = new ClientAccount
        {
            UserId = customer,
            PanelId = panel.Id,
            InboundId = inboundId,
            LocationId = panel.LocationId,
            LocationName = panel.LocationName,
            EmailName = client.Email,
            ClientName = client.Email,
            RemoteUuid = client.Secret,
            RemotePassword = client.Secret,
            SubscriptionId = client.SubscriptionId,
            TrafficLimit = client.TotalBytes,
            IsUnlimited = client.TotalBytes == 0,
            ExpiresAt = client.ExpiryMs > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(client.ExpiryMs).UtcDateTime : null,
            IsEnabled = client.Enabled,
            Status = client.Enabled ? AccountStatus.Active : AccountStatus.Disabled,
            CreatedAt = now,
            ConfigUrl = "vless://00000000-0000-4000-8000-000000000443@vpn.example.com:443?type=tcp&security=reality&pbk=7xhH4b_VkliBxGulljcyPOH&sni=www.example.org#" + client.Email,
        };
        account.ReportUsage(client.UpBytes + client.DownBytes, now);
        return account;
    }
}
