using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Orders;

/// <summary>Sets going what an order has paid for, in the unit of work that takes the money; the panel is called after the commit.</summary>
public sealed class OrderFulfilment(AccountPlanner planner, AccountRenewals renewals, TransferDesk transfers, OrderCompletion completion, Outbox outbox)
{
    /// <summary>Whether it could be set going now, before the money is taken.</summary>
    /// <returns>Null when it could.</returns>
    internal async Task<OrderCloseReason?> WhyNotAsync(Work work, Order order)
    {
        if (order.Kind == OrderKind.TopUp)
        {
            return null;
        }

        var hasRoom = await InboundChoice.ForPaid(work.Db, order.LocationId!.Value).AnyAsync(work.Stopping).ConfigureAwait(false);
        if (order.Kind is OrderKind.Purchase or OrderKind.Trial)
        {
            return hasRoom ? null : OrderCloseReason.NoRoom;
        }

        var account = await AccountOfAsync(work, order).ConfigureAwait(false);
        if ((order.Kind == OrderKind.LocationChange || account.IsPutAway) && !hasRoom)
        {
            return OrderCloseReason.NoRoom;
        }

        try
        {
            await RequireFitAsync(work, order, account).ConfigureAwait(false);
            return null;
        }
        catch (RefusedException)
        {
            return OrderCloseReason.AccountUnfit;
        }
    }

    /// <exception cref="RefusedException">The location is full by now, or the account cannot be changed.</exception>
    internal Task StartAsync(Work work, Order order) => order.Kind switch
    {
        OrderKind.Purchase or OrderKind.Trial => MakeAsync(work, order),
        OrderKind.Renewal => RenewAsync(work, order),
        OrderKind.ExtraTraffic or OrderKind.ExtraTime => ExtendAsync(work, order),
        OrderKind.LocationChange => MoveAsync(work, order),
        OrderKind.TopUp => completion.CompleteAsync(work, order),
    };

    private async Task MakeAsync(Work work, Order order)
    {
        var account = await planner.PlanAsync(work, new AccountRequest(
            order.UserId, order.Id, order.PlanId, order.LocationId!.Value, order.LocationName, order.DurationDays, order.TrafficBytes, order.IsUnlimited,
            order.IpLimit, order.StartAtFirstUse)).ConfigureAwait(false);
        order.AttachAccount(account.Id);
    }

    private async Task RenewAsync(Work work, Order order)
    {
        var account = await AccountOfAsync(work, order).ConfigureAwait(false);
        await RequireFitAsync(work, order, account).ConfigureAwait(false);
        var terms = new PeriodTerms(order.PlanId, order.DurationDays, order.TrafficBytes, order.IsUnlimited, order.IpLimit, order.StartAtFirstUse);
        if (!await renewals.RenewAsync(work, account, terms, order.RenewalRule!.Value, order.Id).ConfigureAwait(false))
        {
            await completion.CompleteAsync(work, order).ConfigureAwait(false);
            await outbox.ToUserAsync(work, order.UserId, NotificationType.PeriodQueued, account.Id, $"{order.Id}").ConfigureAwait(false);
        }
    }

    private async Task ExtendAsync(Work work, Order order)
    {
        var account = await AccountOfAsync(work, order).ConfigureAwait(false);
        await RequireFitAsync(work, order, account).ConfigureAwait(false);
        await renewals.ExtendAsync(work, account, order.DurationDays, order.TrafficBytes).ConfigureAwait(false);
    }

    private async Task MoveAsync(Work work, Order order)
    {
        var account = await AccountOfAsync(work, order).ConfigureAwait(false);
        await transfers.StartAsync(work, account, order.LocationId!.Value, orderId: order.Id).ConfigureAwait(false);
    }

    private static async Task RequireFitAsync(Work work, Order order, ClientAccount account)
    {
        if (order.Kind == OrderKind.LocationChange)
        {
            if (account.LocationId == order.LocationId)
            {
                throw new RefusedException(Refusal.TransferToSamePlace);
            }

            await TransferDesk.RequireMovableAsync(work.Db, account, work.Now, work.Stopping).ConfigureAwait(false);
            return;
        }

        AccountRenewals.RequireRenewable(account);
        if (await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false) is { Before: not null }
            || await TransferDesk.IsMovingAsync(work.Db, account.Id, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }
    }

    /// <summary>Where the account that was ordered for has gone meanwhile, the order follows.</summary>
    private static async Task<ClientAccount> AccountOfAsync(Work work, Order order)
    {
        var account = await work.Db.Set<ClientAccount>().FindAsync([order.ClientAccountId], work.Stopping).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Order {order.Id} is for no account.");
        while (account.Status == AccountStatus.Switched && await TransferDesk.NextAsync(work, account).ConfigureAwait(false) is { } next)
        {
            account = next;
            order.AttachAccount(next.Id);
        }

        return account;
    }
}
