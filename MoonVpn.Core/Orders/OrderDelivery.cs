using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Orders;

/// <summary>What an order does when a panel has what it paid for, and when that could not be had: then the money goes back.</summary>
public sealed class OrderDelivery(Wallet wallet, OrderCompletion completion, Outbox outbox) : IProvisioningFollower
{
    private static readonly OrderKind[] Changes = [OrderKind.Renewal, OrderKind.ExtraTraffic, OrderKind.ExtraTime];

    public async Task ProvisionedAsync(Work work, ClientAccount account)
    {
        var order = await FindAsync(work, account.OrderId).ConfigureAwait(false) ?? throw new InvalidOperationException($"Account {account.Id} belongs to no order.");
        await completion.CompleteAsync(work, order).ConfigureAwait(false);
        await outbox.ToUserAsync(work, order.UserId, NotificationType.OrderCompleted, order.Id).ConfigureAwait(false);
    }

    public async Task FailedAsync(Work work, ClientAccount account, string reason)
    {
        var order = await FindAsync(work, account.OrderId).ConfigureAwait(false) ?? throw new InvalidOperationException($"Account {account.Id} belongs to no order.");
        await FailAsync(work, order, reason).ConfigureAwait(false);
    }

    public async Task ChangedAsync(Work work, ClientAccount account)
    {
        foreach (var order in await PaidChangesAsync(work, account).ConfigureAwait(false))
        {
            await completion.CompleteAsync(work, order).ConfigureAwait(false);
            await outbox.ToUserAsync(work, order.UserId, NotificationType.AccountChanged, account.Id, $"{order.Id}").ConfigureAwait(false);
        }
    }

    public async Task ChangeFailedAsync(Work work, ClientAccount account, string reason)
    {
        foreach (var order in await PaidChangesAsync(work, account).ConfigureAwait(false))
        {
            await FailAsync(work, order, reason).ConfigureAwait(false);
        }
    }

    public async Task MovedAsync(Work work, AccountTransfer move, ClientAccount target)
    {
        if (await FindAsync(work, move.OrderId).ConfigureAwait(false) is { } order)
        {
            order.AttachAccount(target.Id);
            await completion.CompleteAsync(work, order).ConfigureAwait(false);
        }
    }

    public async Task MoveFailedAsync(Work work, AccountTransfer move, string reason)
    {
        if (await FindAsync(work, move.OrderId).ConfigureAwait(false) is { } order)
        {
            await FailAsync(work, order, reason).ConfigureAwait(false);
        }
        else
        {
            await outbox.AlertAsync(work, $"move-failed:{move.Id}", reason).ConfigureAwait(false);
        }
    }

    /// <summary>What was paid goes back to the wallet.</summary>
    internal async Task FailAsync(Work work, Order order, string reason)
    {
        order.Fail(reason, work.Now);
        await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
        if (order.FinalAmount > 0)
        {
            await wallet.PostAsync(work, new LedgerEntry(order.UserId, TransactionType.Refund, new Toman(order.FinalAmount), $"order:{order.Id}:refund", order.Id)).ConfigureAwait(false);
        }
        else if (order.Kind == OrderKind.Trial)
        {
            // A trial that was never delivered was not used.
            await work.Db.Set<TestAccountLog>().Where(log => log.UserId == order.UserId && log.PlanId == order.PlanId).ExecuteDeleteAsync(work.Stopping).ConfigureAwait(false);
        }

        await outbox.ToUserAsync(work, order.UserId, NotificationType.OrderFailed, order.Id).ConfigureAwait(false);
        await outbox.AlertAsync(work, $"order-failed:{order.Id}", $"{order.TrackingCode}: {reason}").ConfigureAwait(false);
    }

    private static Task<List<Order>> PaidChangesAsync(Work work, ClientAccount account) => work.Db.Set<Order>()
        .Where(order => order.ClientAccountId == account.Id && order.Status == OrderStatus.Paid && Changes.Contains(order.Kind)).ToListAsync(work.Stopping);

    private static async Task<Order?> FindAsync(Work work, long? orderId) =>
        orderId is { } id ? await work.Db.Set<Order>().FindAsync([id], work.Stopping).ConfigureAwait(false) : null;
}
