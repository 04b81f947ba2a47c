using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Reports;

/// <summary>Finds what the shop cannot put right by itself.</summary>
public sealed class NeedsHumanCheck(SettingsStore settings)
{
    internal async Task<IReadOnlyList<NeedsHuman>> RunAsync(MoonVpnDbContext db, DateTime now, CancellationToken ct)
    {
        var found = new List<NeedsHuman>();
        var stuckSince = now.AddMinutes(-10);
        var dayAgo = now.AddDays(-1);
        await AddAsync(NeedsHumanKind.LateReceipts, db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Expired && receipt.SubmittedAt != null).Select(receipt => receipt.TrackingCode)).ConfigureAwait(false);
        await AddAsync(NeedsHumanKind.PanelTrouble, db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active && panel.Health != PanelHealth.Ok).Select(panel => panel.Name)).ConfigureAwait(false);
        await AddAsync(NeedsHumanKind.FailedOrders, db.Set<Order>().Where(order => order.Status == OrderStatus.Failed && order.UpdatedAt >= dayAgo).Select(order => order.TrackingCode)).ConfigureAwait(false);
        await AddAsync(NeedsHumanKind.StuckOrders, db.Set<Order>().Where(order => order.Status == OrderStatus.Paid && order.PaidAt < stuckSince).Select(order => order.TrackingCode)).ConfigureAwait(false);
        await AddAsync(NeedsHumanKind.UndeliveredMessages, db.Set<Notification>().Where(row => row.Status == NotificationStatus.Failed && row.CreatedAt >= dayAgo).Select(row => row.Error ?? "")).ConfigureAwait(false);
        await AddAsync(NeedsHumanKind.UnseenChannels, db.Set<RequiredChannel>().Where(channel => channel.IsActive && channel.FailedAt != null).Select(channel => channel.Title)).ConfigureAwait(false);
        await AddIfNoneAsync(NeedsHumanKind.NoCard, db.Set<BankCard>().Where(card => card.IsActive && !card.IsFrozen && card.OwnerId == null)).ConfigureAwait(false);
        await AddIfNoneAsync(NeedsHumanKind.NoPanel, db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active)).ConfigureAwait(false);
        await AddIfNoneAsync(NeedsHumanKind.NoPlan, db.Set<Plan>().Where(plan => plan.Status == PlanStatus.Active)).ConfigureAwait(false);
        if (settings.Get(ShopSettings.BotToken).Length == 0)
        {
            found.Add(new NeedsHuman(NeedsHumanKind.NoBotToken, 1, null));
        }

        return found;

        async Task AddAsync(NeedsHumanKind kind, IQueryable<string> examples)
        {
            if (await examples.CountAsync(ct).ConfigureAwait(false) is > 0 and var count)
            {
                found.Add(new NeedsHuman(kind, count, await examples.FirstAsync(ct).ConfigureAwait(false)));
            }
        }

        async Task AddIfNoneAsync<T>(NeedsHumanKind kind, IQueryable<T> needed)
        {
            if (!await needed.AnyAsync(ct).ConfigureAwait(false))
            {
                found.Add(new NeedsHuman(kind, 1, null));
            }
        }
    }
}
