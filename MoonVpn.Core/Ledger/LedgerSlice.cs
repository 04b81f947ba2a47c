namespace MoonVpn.Core.Ledger;

/// <summary>From where a list of rows goes on; rows are added at its newest end only, so that a place stays a place.</summary>
/// <param name="Before">Only rows older than this id.</param>
/// <param name="After">Only rows newer than this id, the oldest of them; <see cref="Before"/> is then ignored.</param>
/// <param name="Size">1–1000.</param>
public sealed record LedgerPlace(long? Before = null, long? After = null, int Size = 25)
{
    public int Take => Math.Clamp(Size, 1, 1000);
}

/// <summary>Some rows, newest first, and whether there are others on either side.</summary>
public sealed record LedgerSlice(IReadOnlyList<LedgerLine> Lines, bool HasNewer, bool HasOlder);

/// <summary>One row of the ledger with whose it is, and who caused it.</summary>
/// <param name="Amount">Toman, signed.</param>
/// <param name="BalanceAfter">Of that user.</param>
/// <param name="ActorName">Null: the shop itself.</param>
public sealed record LedgerLine(
    long Id,
    long UserId,
    string CustomerName,
    TransactionType Type,
    long Amount,
    long BalanceAfter,
    TransactionStatus Status,
    string Gateway,
    string? Reference,
    string TrackingCode,
    string OperationKey,
    long? OrderId,
    string? ActorName,
    DateTime CreatedAt);

/// <param name="In">Toman that came, positive.</param>
/// <param name="Out">Toman that went, negative.</param>
public sealed record LedgerTotals(long Rows, long In, long Out)
{
    public static readonly LedgerTotals None = new(0, 0, 0);

    public long Net => checked(In + Out);

    public static LedgerTotals operator +(LedgerTotals left, LedgerTotals right) =>
        checked(new(left.Rows + right.Rows, left.In + right.In, left.Out + right.Out));
}
