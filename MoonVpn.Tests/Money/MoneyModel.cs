using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;

namespace MoonVpn.Tests.Money;

/// <summary>
/// What the money should be, in the plainest words: a few lists and sums, written from the rules and not from the services.
/// Every method answers the refusal it expects, and then has changed nothing.
/// </summary>
public sealed class MoneyModel(DateTime now)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public DateTime Now { get; private set; } = now;

    public List<ModelUser> Users { get; } = [];

    public List<ModelOrder> Orders { get; } = [];

    public List<ModelReceipt> Receipts { get; } = [];

    public Refusal? Buy(ModelUser user, long price, PayWith payWith, string draft) =>
        user.Orders.Any(order => order.Draft == draft) ? null
        : user.OpenOrders >= 3 ? Refusal.TooManyOpenOrders
        : Place(new ModelOrder(user, OrderKind.Purchase, price, draft), payWith);

    public Refusal? Renew(ModelOrder bought, long price, PayWith payWith, string draft)
    {
        var account = bought.Account!;
        return Orders.Any(order => order.Kind == OrderKind.Renewal && order.Account == account && order.Status is OrderStatus.Pending or OrderStatus.Paid) ? Refusal.AccountHasOpenOrder
            : bought.User.OpenOrders >= 3 ? Refusal.TooManyOpenOrders
            : account.State == ModelAccountState.Provisioning ? Refusal.AccountBusy
            : account.State != ModelAccountState.Active ? Refusal.AccountNotActive
            : Place(new ModelOrder(bought.User, OrderKind.Renewal, price, draft) { Account = account }, payWith);
    }

    public Refusal? Upload(ModelOrder order)
    {
        var receipt = order.Current!;
        if (receipt is { Status: ReceiptStatus.Expired, IsSubmitted: false })
        {
            if (Receipts.Any(other => other.Order == order && other.Status is ReceiptStatus.Pending or ReceiptStatus.Expired && (other.Status == ReceiptStatus.Pending || other.IsSubmitted)))
            {
                return Refusal.ReceiptAlreadySent;
            }

            Open(order, receipt.Amount, isLate: true).Submit(Now + Window);
            return null;
        }

        if (receipt.Status != ReceiptStatus.Pending || receipt.IsSubmitted)
        {
            return Refusal.ReceiptAlreadySent;
        }

        if (Now > receipt.UploadUntil)
        {
            receipt.Status = ReceiptStatus.Expired;
            Close(order);
            receipt = Open(order, receipt.Amount, isLate: true);
        }

        receipt.Submit(Now + Window);
        return null;
    }

    public Refusal? Approve(ModelReceipt receipt, long arrived)
    {
        if (WhyNotDecide(receipt) is { } refusal)
        {
            return refusal;
        }

        var order = receipt.Order;
        receipt.Status = ReceiptStatus.Approved;
        receipt.Approved = arrived;
        order.User.Balance += arrived;
        if (order.Status != OrderStatus.Pending || receipt.IsLate)
        {
            return null;
        }

        order.Hold = 0;
        if (order.User.Available >= order.Price)
        {
            Pay(order);
        }
        else
        {
            order.Hold = order.User.Available;
            order.Current = Open(order, order.Price - order.Hold);
        }

        return null;
    }

    public Refusal? Reject(ModelReceipt receipt)
    {
        if (WhyNotDecide(receipt) is { } refusal)
        {
            return refusal;
        }

        receipt.Status = ReceiptStatus.Rejected;
        var order = receipt.Order;
        if (order.Status == OrderStatus.Pending && !receipt.IsLate)
        {
            if (Receipts.Count(other => other.Order == order && other.Status == ReceiptStatus.Rejected) < 3)
            {
                order.Current = Open(order, receipt.Amount);
            }
            else
            {
                Close(order);
            }
        }

        return null;
    }

    public Refusal? Cancel(ModelOrder order)
    {
        var pending = Receipts.FirstOrDefault(receipt => receipt.Order == order && receipt.Status == ReceiptStatus.Pending);
        if (pending is { IsSubmitted: true })
        {
            return Refusal.ReceiptUnderReview;
        }

        if (order.Status != OrderStatus.Pending)
        {
            return Refusal.OrderNotPending;
        }

        Close(order);
        pending?.Status = ReceiptStatus.Expired;
        return null;
    }

    public void Pass(TimeSpan time)
    {
        Now += time;
        foreach (var receipt in Receipts.Where(receipt => receipt.Status == ReceiptStatus.Pending).ToList())
        {
            if (receipt.IsSubmitted ? Now >= receipt.ReviewUntil : Now >= receipt.UploadUntil)
            {
                receipt.Status = ReceiptStatus.Expired;
                if (!receipt.IsSubmitted)
                {
                    Close(receipt.Order);
                }
            }
        }
    }

    public void Deliver()
    {
        foreach (var order in Orders.Where(order => order.Status == OrderStatus.Paid))
        {
            order.Status = OrderStatus.Completed;
            order.Account!.State = ModelAccountState.Active;
        }
    }

    public void Fail(ModelOrder order)
    {
        order.Status = OrderStatus.Failed;
        order.User.Balance += order.Price;
        if (order.Kind == OrderKind.Purchase)
        {
            order.Account!.State = ModelAccountState.Failed;
        }
    }

    public Refusal? Adjust(ModelUser user, long amount)
    {
        if (user.Balance + amount < (amount < 0 ? user.Held : 0))
        {
            return Refusal.NotEnoughBalance;
        }

        user.Balance += amount;
        return null;
    }

    private static Refusal? WhyNotDecide(ModelReceipt receipt) =>
        receipt.Status is ReceiptStatus.Approved or ReceiptStatus.Rejected ? Refusal.ReceiptAlreadyDecided
        : receipt.IsSubmitted ? null : Refusal.ReceiptNotOpen;

    private Refusal? Place(ModelOrder order, PayWith payWith)
    {
        var byCard = payWith == PayWith.Card ? order.Price : Math.Max(0, order.Price - order.User.Available);
        Orders.Add(order);
        order.User.Orders.Add(order);
        if (byCard == 0)
        {
            Pay(order);
        }
        else
        {
            order.Hold = order.Price - byCard;
            order.Current = Open(order, byCard);
        }

        return null;
    }

    private static void Pay(ModelOrder order)
    {
        order.Hold = 0;
        order.User.Balance -= order.Price;
        order.Status = OrderStatus.Paid;
        order.Account ??= new ModelAccount();
    }

    private static void Close(ModelOrder order)
    {
        if (order.Status == OrderStatus.Pending)
        {
            order.Hold = 0;
            order.Status = OrderStatus.Expired;
        }
    }

    private ModelReceipt Open(ModelOrder order, long amount, bool isLate = false)
    {
        var receipt = new ModelReceipt(order, amount, isLate, Now + Window);
        Receipts.Add(receipt);
        return receipt;
    }
}
