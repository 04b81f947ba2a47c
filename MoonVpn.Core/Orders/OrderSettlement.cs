using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>What an order does when money comes, and when none comes.</summary>
public sealed class OrderSettlement(Wallet wallet, ReceiptDesk receipts, OrderFulfilment fulfilment, OrderUndo undo, Outbox outbox) : IReceiptFollower
{
    /// <summary>A rejected receipt may be sent again this often.</summary>
    public const int MostRejections = 3;

    public async Task<ApprovalOutcome> ApprovedAsync(Work work, Receipt receipt, bool fulfil = false)
    {
        var order = await OrderOfAsync(work, receipt).ConfigureAwait(false);
        if (receipt.OverridesId is not null)
        {
            order?.ReceiptId = receipt.Id;
        }

        if (fulfil && order is { Status: OrderStatus.Expired, Kind: not OrderKind.TopUp })
        {
            return await FulfilLateAsync(work, order, receipt).ConfigureAwait(false);
        }

        if (order is not { Status: OrderStatus.Pending } || receipt.IsLate)
        {
            // The order is over: the money is the customer's, in the wallet.
            await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptApproved, receipt.Id).ConfigureAwait(false);
            return fulfil || !receipt.IsLate ? ApprovalOutcome.InWallet : ApprovalOutcome.Approved;
        }

        if (order.Kind == OrderKind.TopUp)
        {
            await PayAsync(work, order).ConfigureAwait(false);
            await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptApproved, receipt.Id).ConfigureAwait(false);
            return ApprovalOutcome.Approved;
        }

        await wallet.ReleaseHoldAsync(work, order.Id).ConfigureAwait(false);
        if (await wallet.AvailableAsync(work, order.UserId).ConfigureAwait(false) is var available && available < order.FinalAmount)
        {
            return await AskForRestAsync(work, order, receipt, available).ConfigureAwait(false);
        }

        if (await fulfilment.WhyNotAsync(work, order).ConfigureAwait(false) is { } whyNot)
        {
            await CloseUnfitAsync(work, order, whyNot).ConfigureAwait(false);
            return ApprovalOutcome.InWallet;
        }

        await PayAsync(work, order).ConfigureAwait(false);
        await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptApproved, receipt.Id).ConfigureAwait(false);
        return ApprovalOutcome.Approved;
    }

    public Task UndoingAsync(Work work, Receipt receipt, string reason) => undo.RunAsync(work, receipt, reason);

    public async Task RejectedAsync(Work work, Receipt receipt)
    {
        var order = await OrderOfAsync(work, receipt).ConfigureAwait(false);
        if (order is { Status: OrderStatus.Pending } && !receipt.IsLate)
        {
            await work.SaveAsync().ConfigureAwait(false);
            var rejections = await work.Db.Set<Receipt>().CountAsync(other => other.OrderId == order.Id && other.Status == ReceiptStatus.Rejected, work.Stopping).ConfigureAwait(false);
            if (rejections < MostRejections && await receipts.OpenAgainAsync(work, receipt, receipt.Due).ConfigureAwait(false) is { } again)
            {
                order.ReceiptId = again.Id;
            }
            else
            {
                await CloseAsync(work, order, OrderCloseReason.Rejected).ConfigureAwait(false);
            }
        }

        await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptRejected, receipt.Id).ConfigureAwait(false);
    }

    public async Task NotSentAsync(Work work, Receipt receipt)
    {
        var order = await OrderOfAsync(work, receipt).ConfigureAwait(false);
        if (order is { Status: OrderStatus.Pending })
        {
            await CloseAsync(work, order, OrderCloseReason.TimedOut).ConfigureAwait(false);
            await outbox.ToUserAsync(work, order.UserId, NotificationType.OrderExpired, order.Id, $"{receipt.Id}").ConfigureAwait(false);
        }
    }

    public async Task<Receipt?> HeardTooLateAsync(Work work, Receipt missed)
    {
        if (await OrderOfAsync(work, missed).ConfigureAwait(false) is not { CloseReason: OrderCloseReason.TimedOut } order)
        {
            return null;
        }

        var fromWallet = order.FinalAmount - missed.Due;
        if ((fromWallet > 0 && !await wallet.CanHoldAsync(work, order.UserId, fromWallet).ConfigureAwait(false)) || !await DiscountDesk.TakeAgainAsync(work, order).ConfigureAwait(false))
        {
            return null;
        }

        if (await receipts.OpenAgainAsync(work, missed, missed.Due).ConfigureAwait(false) is not { } again)
        {
            await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
            return null;
        }

        order.TakeUpAgain(work.Now);
        if (fromWallet > 0)
        {
            await wallet.HoldAsync(work, order.UserId, order.Id, new Toman(fromWallet)).ConfigureAwait(false);
        }

        order.ReceiptId = again.Id;
        return again;
    }

    /// <summary>Takes the money and sets going what it pays for.</summary>
    /// <exception cref="RefusedException">The wallet has too little, the location is full by now, or the account cannot be changed.</exception>
    internal async Task PayAsync(Work work, Order order)
    {
        // What a top-up brings stays where it is.
        if (order.FinalAmount > 0 && order.Kind != OrderKind.TopUp)
        {
            await wallet.PostAsync(work, new LedgerEntry(order.UserId, TransactionType.Purchase, new Toman(-order.FinalAmount), $"order:{order.Id}:purchase", order.Id)).ConfigureAwait(false);
        }

        order.MarkPaid(work.Now);
        await fulfilment.StartAsync(work, order).ConfigureAwait(false);
    }

    internal async Task CloseAsync(Work work, Order order, OrderCloseReason reason)
    {
        order.Close(reason, work.Now);
        await wallet.ReleaseHoldAsync(work, order.Id).ConfigureAwait(false);
        await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
    }

    /// <summary>Late money pays for its order after all, if all of it is there and so is the place; else it stays in the wallet.</summary>
    private async Task<ApprovalOutcome> FulfilLateAsync(Work work, Order order, Receipt receipt)
    {
        var outcome = ApprovalOutcome.InWallet;
        if (await wallet.AvailableAsync(work, order.UserId).ConfigureAwait(false) >= order.FinalAmount
            && await fulfilment.WhyNotAsync(work, order).ConfigureAwait(false) is null
            && await DiscountDesk.TakeAgainAsync(work, order).ConfigureAwait(false))
        {
            order.TakeUpAgain(work.Now);
            await PayAsync(work, order).ConfigureAwait(false);
            outcome = ApprovalOutcome.Approved;
        }

        await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptApproved, receipt.Id).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>While the receipt was looked at the place filled up, or the account became one that cannot be changed: the money is the customer's, in the wallet.</summary>
    private async Task CloseUnfitAsync(Work work, Order order, OrderCloseReason reason)
    {
        await CloseAsync(work, order, reason).ConfigureAwait(false);
        await outbox.ToUserAsync(work, order.UserId, NotificationType.OrderFailed, order.Id).ConfigureAwait(false);
        await outbox.AlertAsync(work, $"{(reason == OrderCloseReason.NoRoom ? "no-room" : "unfit")}:{order.Id}", $"{order.TrackingCode}: {order.LocationName}").ConfigureAwait(false);
    }

    /// <summary>Without a card for the rest the order is closed, and what arrived is the customer's, in the wallet.</summary>
    private async Task<ApprovalOutcome> AskForRestAsync(Work work, Order order, Receipt receipt, long available)
    {
        await work.SaveAsync().ConfigureAwait(false);
        await outbox.ToUserAsync(work, order.UserId, NotificationType.ReceiptShort, receipt.Id).ConfigureAwait(false);
        if (await receipts.OpenAgainAsync(work, receipt, order.FinalAmount - available).ConfigureAwait(false) is { } rest)
        {
            await wallet.HoldAsync(work, order.UserId, order.Id, new Toman(available)).ConfigureAwait(false);
            order.ReceiptId = rest.Id;
            order.Touch(work.Now);
            return ApprovalOutcome.Approved;
        }

        await CloseAsync(work, order, OrderCloseReason.Cancelled).ConfigureAwait(false);
        return ApprovalOutcome.InWallet;
    }

    private static async Task<Order?> OrderOfAsync(Work work, Receipt receipt) =>
        receipt.OrderId is { } id ? await work.Db.Set<Order>().FindAsync([id], work.Stopping).ConfigureAwait(false) : null;
}
