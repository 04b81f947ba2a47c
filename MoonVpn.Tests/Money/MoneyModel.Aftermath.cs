using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;

namespace MoonVpn.Tests.Money;

/// <summary>What is done afterwards: overruled, undone, refunded, tried again.</summary>
public sealed partial class MoneyModel
{
    public Refusal? Override(ModelReceipt old)
    {
        if (old.Status == ReceiptStatus.Approved && !old.IsReversed)
        {
            return Refusal.ReceiptAlreadyDecided;
        }

        if (old.IsSubmitted && (old.Status is ReceiptStatus.Pending or ReceiptStatus.Expired))
        {
            return Refusal.ReceiptUnderReview;
        }

        if (old.Status == ReceiptStatus.Pending)
        {
            return Refusal.ReceiptNotOpen;
        }

        var order = old.Order;
        foreach (var other in Receipts.Where(receipt => receipt.Order == order && receipt != old))
        {
            if (other.Overrides == old && !other.IsReversed)
            {
                return Refusal.ReceiptAlreadyDecided;
            }

            if (other is { Status: ReceiptStatus.Pending, IsSubmitted: true })
            {
                return Refusal.ReceiptUnderReview;
            }
        }

        Receipts.Find(receipt => receipt.Order == order && receipt.Status == ReceiptStatus.Pending)?.Status = ReceiptStatus.Expired;
        var placed = new ModelReceipt(order, old.Amount, false, Now + Window) { Overrides = old };
        Receipts.Add(placed);
        placed.Submit(Now + Window);
        Book(placed, old.Amount);
        order.Current = placed;
        if (order.Status == OrderStatus.Pending)
        {
            Settle(order);
        }
        else if (order is { Status: OrderStatus.Expired, Kind: not OrderKind.TopUp } && order.User.Available >= order.Price && IsFit(order) && MayUseCode(order))
        {
            order.Status = OrderStatus.Pending;
            Pay(order);
        }

        return null;
    }

    public Refusal? Undo(ModelReceipt receipt)
    {
        if (receipt.Status != ReceiptStatus.Approved || receipt.IsReversed)
        {
            return Refusal.UndoNotPossible;
        }

        var (order, user) = (receipt.Order, receipt.Order.User);
        var closes = order.Status == OrderStatus.Pending && !receipt.IsLate;
        var fails = order.Status is OrderStatus.Paid or OrderStatus.Completed && ((!receipt.IsLate && receipt.Overrides is null) || order.PaidAt == receipt.RespondedAt);
        var balance = user.Balance - receipt.Approved!.Value + (fails ? order.Booked - order.Refunded : 0);
        if (balance < user.Held - (closes ? order.Hold : 0))
        {
            return Refusal.NotEnoughBalance;
        }

        user.Balance = balance;
        receipt.IsReversed = true;
        if (closes)
        {
            Close(order);
            Receipts.Find(asked => asked.Order == order && asked is { Status: ReceiptStatus.Pending, IsSubmitted: false })?.Status = ReceiptStatus.Expired;
        }
        else if (fails)
        {
            TakeBack(order);
            order.Status = OrderStatus.Failed;
        }

        return null;
    }

    public Refusal? Refund(ModelOrder order, long? amount)
    {
        if (order.Status != OrderStatus.Completed || order.Booked == order.Refunded)
        {
            return Refusal.OrderNotRefundable;
        }

        var back = amount ?? order.Price - order.Refunded;
        if (back > order.Price - order.Refunded)
        {
            return Refusal.RefundTooMuch;
        }

        order.Refunded += back;
        order.User.Balance += back;
        return null;
    }

    public Refusal? Retry(ModelOrder failed)
    {
        if (failed.Retried is not null)
        {
            return null;
        }

        if (failed.Kind == OrderKind.TopUp)
        {
            return Refusal.OrderNotRetryable;
        }

        if (failed.User.Available < failed.Price)
        {
            return Refusal.NotEnoughBalance;
        }

        if (failed.UsesCode && Orders.Count(order => order.HoldsCode) >= CodeLimit)
        {
            return Refusal.CodeUsedUp;
        }

        if (failed.Kind == OrderKind.Renewal && failed.Account!.State != ModelAccountState.Active)
        {
            return Refusal.AccountNotActive;
        }

        if (failed.Kind == OrderKind.Renewal && Orders.Any(order => order.Kind == OrderKind.Renewal && order.Account == failed.Account && order.Status == OrderStatus.Paid))
        {
            return Refusal.AccountBusy;
        }

        failed.Retried = new ModelOrder(failed.User, failed.Kind, failed.Price, $"retry of {failed.Draft}") { UsesCode = failed.UsesCode, ListPrice = failed.ListPrice, Account = failed.Kind == OrderKind.Renewal ? failed.Account : null };
        return Place(failed.Retried, PayWith.WalletFirst);
    }
}
