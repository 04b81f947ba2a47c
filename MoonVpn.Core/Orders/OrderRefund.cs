using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Orders;

/// <summary>Gives back money of a delivered order, within the caller's unit of work. The order stays completed: it was.</summary>
public sealed class OrderRefund(Wallet wallet, OrderCompletion completion, OrderUndo undo, Outbox outbox)
{
    internal async Task RunAsync(Work work, Order order, long? amount, RefundTerms terms)
    {
        var key = $"order:{order.Id}:refund:{terms.CommandId:N}";
        if (await work.Db.Set<Transaction>().AnyAsync(row => row.OperationKey == key, work.Stopping).ConfigureAwait(false))
        {
            return;
        }

        var back = await AmountAsync(work, order, amount, terms.Most).ConfigureAwait(false);
        await wallet.PostAsync(work, new LedgerEntry(order.UserId, TransactionType.Refund, new Toman(back), key, order.Id, Reference: terms.Reason)).ConfigureAwait(false);
        await completion.RefundedAsync(work, order, back).ConfigureAwait(false);
        if (terms.SwitchOff)
        {
            await undo.TakeBackAsync(work, order, terms.Reason).ConfigureAwait(false);
        }

        await outbox.ToUserAsync(work, order.UserId, NotificationType.OrderRefunded, order.Id, $"{terms.CommandId:N}", Toman.Format(back)).ConfigureAwait(false);
        work.Audit("order.refund", "order", order.Id, new { order.TrackingCode, back, terms.SwitchOff, terms.Reason });
    }

    /// <summary>No more than was paid and not given back yet.</summary>
    private static async Task<long> AmountAsync(Work work, Order order, long? amount, long most)
    {
        if (order is not { Status: OrderStatus.Completed, FinalAmount: > 0, Kind: not OrderKind.TopUp })
        {
            throw new RefusedException(Refusal.OrderNotRefundable);
        }

        var given = await work.Db.Set<Transaction>().Where(row => row.RelatedOrderId == order.Id && row.Type == TransactionType.Refund && row.Status == TransactionStatus.Completed)
            .SumAsync(row => row.Amount, work.Stopping).ConfigureAwait(false);
        var left = order.FinalAmount - given;
        if (left == 0)
        {
            throw new RefusedException(Refusal.OrderNotRefundable);
        }

        var back = amount ?? left;
        return back < 1 || back > Toman.Max ? throw new RefusedException(Refusal.AmountOutOfRange, 1L, left)
            : back > left ? throw new RefusedException(Refusal.RefundTooMuch, left)
            : back > most ? throw new RefusedException(Refusal.AmountOutOfRange, 1L, most)
            : back;
    }
}

/// <param name="Most">Toman the actor may give back at a time.</param>
/// <param name="SwitchOff">Take back from the account what the order gave it.</param>
internal sealed record RefundTerms(long Most, bool SwitchOff, string Reason, Guid CommandId);
