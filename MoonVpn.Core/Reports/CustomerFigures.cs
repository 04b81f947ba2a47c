using MoonVpn.Core.Users;

namespace MoonVpn.Core.Reports;

/// <summary>One customer at a glance.</summary>
/// <param name="Held">Toman of the balance that is promised to open orders.</param>
public sealed record CustomerFigures(UserRow Person, long Held)
{
    /// <summary>Orders that were delivered.</summary>
    public int Orders { get; init; }

    /// <summary>Toman of all orders that were delivered.</summary>
    public long Spent { get; init; }

    public int ReceiptsApproved { get; init; }

    public int ReceiptsRejected { get; init; }

    /// <summary>Orders that wait for money or for a panel.</summary>
    public int OpenOrders { get; init; }

    /// <summary>Receipts that wait for a decision, in time or not.</summary>
    public int OpenReceipts { get; init; }

    public int ActiveAccounts { get; init; }

    /// <summary>Accounts of any use: active or not, but not gone.</summary>
    public int Accounts { get; init; }
}
