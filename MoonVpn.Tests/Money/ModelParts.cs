using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;

namespace MoonVpn.Tests.Money;

public sealed class ModelUser
{
    public long Balance { get; set; }

    public List<ModelOrder> Orders { get; } = [];

    public long Held => Orders.Sum(order => order.Hold);

    public long Available => Balance - Held;

    public int OpenOrders => Orders.Count(order => order.Status == OrderStatus.Pending);
}

public sealed class ModelOrder(ModelUser user, OrderKind kind, long price, string draft)
{
    public ModelUser User { get; } = user;

    public OrderKind Kind { get; } = kind;

    /// <summary>Toman to be paid.</summary>
    public long Price { get; } = price;

    public string Draft { get; } = draft;

    public OrderStatus Status { get; set; } = OrderStatus.Pending;

    /// <summary>Toman of the wallet that are promised to it.</summary>
    public long Hold { get; set; }

    /// <summary>The receipt that is asked for; null when nothing went by card.</summary>
    public ModelReceipt? Current { get; set; }

    public ModelAccount? Account { get; set; }
}

public sealed class ModelReceipt(ModelOrder order, long amount, bool isLate, DateTime uploadUntil)
{
    public ModelOrder Order { get; } = order;

    public long Amount { get; } = amount;

    public bool IsLate { get; } = isLate;

    public DateTime UploadUntil { get; } = uploadUntil;

    public DateTime? ReviewUntil { get; private set; }

    public bool IsSubmitted => ReviewUntil is not null;

    public ReceiptStatus Status { get; set; } = ReceiptStatus.Pending;

    public long? Approved { get; set; }

    public void Submit(DateTime reviewUntil) => ReviewUntil = reviewUntil;
}

public sealed class ModelAccount
{
    public ModelAccountState State { get; set; }
}

public enum ModelAccountState
{
    Provisioning,
    Active,
    Failed,
    Disabled,
}
