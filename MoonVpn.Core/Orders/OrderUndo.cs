using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>Takes back what an approval paid for: the purchase is reversed, the order fails, and its account loses what it was given.</summary>
public sealed class OrderUndo(Wallet wallet, ReceiptDesk receipts, AccountTakeBack accounts, OrderCompletion completion)
{
    /// <summary>An order that was not paid by it (any more) keeps what it is; the money alone goes.</summary>
    internal async Task RunAsync(Work work, Receipt receipt, string reason)
    {
        var order = receipt.OrderId is { } id ? await work.Db.Set<Order>().FindAsync([id], work.Stopping).ConfigureAwait(false) : null;
        switch (order)
        {
            case { Status: OrderStatus.Pending } when !receipt.IsLate:
                await CloseAsync(work, order).ConfigureAwait(false);
                break;
            case { Status: OrderStatus.Paid or OrderStatus.Completed } when Paid(order, receipt):
                await FailAsync(work, order, reason).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    /// <summary>Money that came beside the order paid for it only in the moment in which it was fulfilled.</summary>
    private static bool Paid(Order order, Receipt receipt) => (!receipt.IsLate && receipt.OverridesId is null) || order.PaidAt == receipt.RespondedAt;

    /// <summary>Part of its price was there and is not any more: what is held for it must be free, so it cannot stay open.</summary>
    private async Task CloseAsync(Work work, Order order)
    {
        order.Close(OrderCloseReason.Cancelled, work.Now);
        await wallet.ReleaseHoldAsync(work, order.Id).ConfigureAwait(false);
        await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
        var asked = await work.Db.Set<Receipt>().FirstOrDefaultAsync(receipt => receipt.OrderId == order.Id && receipt.Status == ReceiptStatus.Pending, work.Stopping).ConfigureAwait(false);
        if (asked is { IsSubmitted: false })
        {
            await receipts.ExpireAsync(work, asked).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(Work work, Order order, string reason)
    {
        var wasCompleted = order.Status == OrderStatus.Completed;
        // The purchase first: what it gives back covers what the refunds and the deposit take.
        var rows = await work.Db.Set<Transaction>().AsNoTracking()
            .Where(row => row.RelatedOrderId == order.Id && row.UserId == order.UserId && row.Status == TransactionStatus.Completed
                && (row.Type == TransactionType.Purchase || row.Type == TransactionType.Refund))
            .OrderBy(row => row.Amount).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await wallet.ReverseAsync(work, row, reason).ConfigureAwait(false);
        }

        await TakeBackAsync(work, order, reason).ConfigureAwait(false);
        order.Undo(reason, work.Now);
        await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
        // What was refunded before has been told then.
        if (wasCompleted && order.FinalAmount - rows.Where(row => row.Type == TransactionType.Refund).Sum(row => row.Amount) is > 0 and var rest)
        {
            await completion.RefundedAsync(work, order, rest).ConfigureAwait(false);
        }
    }

    /// <summary>The account loses what the order gave it, wherever it has moved since.</summary>
    /// <exception cref="RefusedException">The account is on its way to another place: it can be switched off when it is there.</exception>
    internal async Task TakeBackAsync(Work work, Order order, string reason)
    {
        var account = await work.Db.Set<ClientAccount>().FindAsync([order.ClientAccountId], work.Stopping).ConfigureAwait(false);
        while (account is { Status: AccountStatus.Switched } && await TransferDesk.NextAsync(work, account).ConfigureAwait(false) is { } next)
        {
            account = next;
        }

        if (account is null)
        {
            return;
        }

        if (await TransferDesk.IsMovingAsync(work.Db, account.Id, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }

        var change = new OrderedChange(order.Id, order.Status == OrderStatus.Completed, order.PaidAt!.Value, order.DurationDays, order.TrafficBytes);
        await accounts.RunAsync(work, account, change, reason).ConfigureAwait(false);
    }
}
