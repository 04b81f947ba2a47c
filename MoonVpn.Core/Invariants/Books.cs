using System.Runtime.InteropServices;

namespace MoonVpn.Core.Invariants;

/// <summary>What the ledger says about receipts, orders and users: filled while it is read, compared with their own tables afterwards.</summary>
internal sealed class Books
{
    private readonly Dictionary<long, BookedUser> _users = [];
    private readonly Dictionary<long, BookedReceipt> _receipts = [];
    private readonly Dictionary<long, BookedOrder> _orders = [];

    /// <summary>All rows together.</summary>
    public long Total { get; set; }

    public long Rows { get; set; }

    /// <summary>Rows that are marked as reversed and whose reversal was not met yet: user and amount by id.</summary>
    public Dictionary<long, (long UserId, long Amount)> Reversed { get; } = [];

    /// <summary>Rows booked by hand, by their moment, their doer and whether they are adjustments, whose audit row was not met yet.</summary>
    public Dictionary<(long At, long? ActorId, bool IsAdjustment), List<(long RowId, long UserId)>> ByHand { get; } = [];

    /// <summary>Answers to receipts that the audit log knows, by receipt and moment.</summary>
    public HashSet<(long ReceiptId, long At)> Answers { get; } = [];

    public ref BookedUser User(long id) => ref CollectionsMarshal.GetValueRefOrAddDefault(_users, id, out _);

    public ref BookedReceipt Receipt(long id) => ref CollectionsMarshal.GetValueRefOrAddDefault(_receipts, id, out _);

    public ref BookedOrder Order(long id) => ref CollectionsMarshal.GetValueRefOrAddDefault(_orders, id, out _);

    /// <summary>Takes out what is booked about it; what is left in the end is about nothing.</summary>
    public BookedUser TakeUser(long id) => _users.Remove(id, out var booked) ? booked : default;

    public BookedReceipt TakeReceipt(long id) => _receipts.Remove(id, out var booked) ? booked : default;

    public BookedOrder TakeOrder(long id) => _orders.Remove(id, out var booked) ? booked : default;

    public IEnumerable<(long Id, BookedUser User)> UsersLeft => _users.Select(pair => (pair.Key, pair.Value));

    public IEnumerable<(long Id, BookedReceipt Receipt)> ReceiptsLeft => _receipts.Select(pair => (pair.Key, pair.Value));

    public IEnumerable<(long Id, BookedOrder Order)> OrdersLeft => _orders.Select(pair => (pair.Key, pair.Value));
}

internal struct BookedUser
{
    public long Sequence;
    public long Balance;
    public long LastRowId;

    /// <summary>The sum of the amounts, whatever the rows say of balances.</summary>
    public long Sum;

    /// <summary>The hash of the last row as it is stored: where it begins in the chain's memory, plus one; 0: there is none.</summary>
    public int Hash;
}

internal struct BookedReceipt
{
    public long RowId;
    public long UserId;
    public long OrderId;
    public long Deposit;
    public long At;
    public bool IsReversed;
    public long Settlement;
    public long SettlementUserId;
    public bool IsSettlementReversed;

    /// <summary>Of the card that was shown for it; 0: none was.</summary>
    public long ShownCardId;
    public long ShownAmount;
    public bool IsShownTwice;
}

internal struct BookedOrder
{
    /// <summary>The newest receipt that is neither late nor an override.</summary>
    public long NewestReceiptId;
    public long ReceiptUserId;

    /// <summary>A receipt of it that is another user's.</summary>
    public long StrayReceiptId;

    /// <summary>What it still asks for: held, and by the receipt that is open.</summary>
    public long Asked;
    public long UserId;
    public long Purchase;
    public bool IsReversed;

    /// <summary>Given back, without what was reversed.</summary>
    public long Refunds;
    public long SellerId;
    public long Commission;
    public long CommissionBack;

    /// <summary>A row about it that belongs to another user than the others do.</summary>
    public long StrayRowId;

    /// <summary>The account that it made; 0: none.</summary>
    public long AccountId;
    public long AccountUserId;
    public bool IsAccountMade;
    public bool HasTwoAccounts;
}
