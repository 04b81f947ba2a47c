using System.Globalization;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Invariants;

/// <summary>Reads the whole ledger once, in the order in which it was written.</summary>
internal sealed class LedgerReading(Books books, Findings findings)
{
    public const string Sql = """
        SELECT "id", "user_id", "sequence", "type", "amount", "balance_after", "operation_key", "related_order_id", "gateway", "reference", "tracking_code",
            "created_at", "hash", "status", "actor_id" FROM "transaction" ORDER BY "id"
        """;

    private readonly HashChain _chain = new();

    public void Take(SnapshotRow row)
    {
        var (id, userId, amount) = (row.Number(0), row.Number(1), row.Number(4));
        var key = OperationKey.Read(row.Utf8(6));
        var isReversed = !row.Utf8(13).SequenceEqual("completed"u8);
        books.Rows += 1;
        books.Total += amount;
        TakeChain(row, id, userId, amount);
        if (!LedgerForm.HasRightSign(row.Utf8(3), amount))
        {
            findings.Add("M9", id, userId, $"{row.Text(3)} of {Number(amount)}");
        }

        if (!LedgerForm.KeyFits(row.Utf8(3), key, row.Number(7)))
        {
            findings.Add("M4", id, userId, $"{row.Text(6)} on a {row.Text(3)}");
        }

        if (!LedgerForm.CodeFits(row.Utf8(10), "TRX-"u8, row.Utf8(11)))
        {
            findings.Add("L2", id, userId, row.Text(10));
        }

        if (!LedgerForm.GatewayFits(row.Utf8(3), row.Utf8(8)))
        {
            findings.Add("L5", id, userId, $"{row.Text(8)} on a {row.Text(3)}");
        }

        TakeReversal(key, id, userId, amount, isReversed);
        TakeByHand(row, key, id, userId);
        Book(row, key, isReversed);
    }

    public void Finish()
    {
        foreach (var (id, (userId, _)) in books.Reversed)
        {
            findings.Add("L1", id, userId, "reversed, but by no row");
        }
    }

    private void TakeChain(SnapshotRow row, long id, long userId, long amount)
    {
        ref var user = ref books.User(userId);
        var (sequence, after) = (row.Number(2), row.Number(5));
        if (sequence != user.Sequence + 1)
        {
            findings.Add("M11b", id, userId, $"{Number(sequence)} after {Number(user.Sequence)}");
        }

        if (after != user.Balance + amount)
        {
            findings.Add("M11c", id, userId, $"{Number(user.Balance)} and {Number(amount)} make {Number(after)}");
        }

        if (after < 0)
        {
            findings.Add("M2", id, userId, Number(after));
        }

        if (!_chain.Follows(row, ref user.Hash))
        {
            findings.Add("M11", id, userId, row.Text(6));
        }

        (user.Sequence, user.Balance, user.LastRowId) = (sequence, after, id);
        user.Sum += amount;
    }

    private void TakeReversal(OperationKey key, long id, long userId, long amount, bool isReversed)
    {
        if (isReversed)
        {
            books.Reversed[id] = (userId, amount);
        }

        if (key.Cause == OperationCause.Reversal && (!books.Reversed.Remove(key.Subject, out var taken) || taken != (userId, -amount)))
        {
            findings.Add("L1", id, userId, $"takes back row {Number(key.Subject)}, but does not mirror it");
        }
    }

    private void TakeByHand(SnapshotRow row, OperationKey key, long id, long userId)
    {
        if (key.Cause is not (OperationCause.Adjustment or OperationCause.Settlement or OperationCause.RefundByHand or OperationCause.Reversal))
        {
            return;
        }

        if (key.Cause is OperationCause.Adjustment or OperationCause.Settlement && row.Utf8(9).IsEmpty)
        {
            findings.Add("M13", id, userId, "no reason");
        }

        var moment = (row.Ticks(11), row.NumberOrNull(14), key.Cause == OperationCause.Adjustment);
        if (!books.ByHand.TryGetValue(moment, out var rows))
        {
            books.ByHand.Add(moment, rows = []);
        }

        rows.Add((id, userId));
    }

    private void Book(SnapshotRow row, OperationKey key, bool isReversed)
    {
        var (id, userId, amount) = (row.Number(0), row.Number(1), row.Number(4));
        if (key.Cause is OperationCause.Deposit or OperationCause.CardSettlement)
        {
            ref var receipt = ref books.Receipt(key.Subject);
            if (key.Cause == OperationCause.Deposit)
            {
                (receipt.RowId, receipt.UserId, receipt.OrderId, receipt.Deposit, receipt.At, receipt.IsReversed) = (id, userId, row.Number(7), amount, row.Ticks(11), isReversed);
            }
            else
            {
                (receipt.Settlement, receipt.SettlementUserId, receipt.IsSettlementReversed) = (amount, userId, isReversed);
            }
        }
        else if (key.Cause is OperationCause.Purchase or OperationCause.Refund or OperationCause.RefundByHand or OperationCause.Commission or OperationCause.CommissionBack)
        {
            BookOrder(ref books.Order(key.Subject), key.Cause, id, userId, amount, isReversed);
        }
    }

    private static void BookOrder(ref BookedOrder order, OperationCause cause, long id, long userId, long amount, bool isReversed)
    {
        ref var owner = ref order.UserId;
        if (cause is OperationCause.Commission or OperationCause.CommissionBack)
        {
            owner = ref order.SellerId;
        }

        if (owner != 0 && owner != userId)
        {
            order.StrayRowId = id;
        }

        owner = userId;
        switch (cause)
        {
            case OperationCause.Purchase:
                (order.Purchase, order.IsReversed) = (amount, isReversed);
                break;
            case OperationCause.Commission:
                order.Commission = isReversed ? 0 : amount;
                break;
            case OperationCause.CommissionBack:
                order.CommissionBack += isReversed ? 0 : amount;
                break;
            default:
                order.Refunds += isReversed ? 0 : amount;
                break;
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
