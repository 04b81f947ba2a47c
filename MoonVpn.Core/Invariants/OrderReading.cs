using System.Globalization;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Invariants;

/// <summary>Compares the orders with what the ledger says of them.</summary>
internal sealed class OrderReading(Books books, Findings findings)
{
    public const string Sql = """
        SELECT "id", "user_id", "kind", "status", "final_amount", "reseller_id", "wholesale_amount", "receipt_id", "tracking_code", "created_at", "fulfilled_at" FROM "order"
        """;

    /// <summary>What is held of the customers' own money.</summary>
    public const string Holds = """SELECT "order_id", "amount" FROM "wallet_hold" WHERE "released_at" IS NULL AND "receipt_id" IS NULL""";

    /// <summary>The accounts that were made, each for an order or for none.</summary>
    public const string Accounts = """SELECT "order_id", "id", "user_id", "status" FROM "client_account" """;

    /// <summary>Whose an account was before it was given away; the first giver comes last.</summary>
    public const string Gifts = """SELECT "client_account_id", "from_user_id" FROM "account_gift" WHERE "status" = 'accepted' ORDER BY "id" DESC""";

    /// <summary>Whose commissions wait, and since when.</summary>
    public const string Frozen = """SELECT "id", "wallet_frozen_at" FROM "user" WHERE "wallet_frozen_at" IS NOT NULL""";

    private readonly Dictionary<long, long> _frozenAt = [];
    private readonly Dictionary<long, long> _firstOwners = [];

    public void TakeFrozen(SnapshotRow row) => _frozenAt[row.Number(0)] = row.Ticks(1);

    public void TakeHold(SnapshotRow row) => books.Order(row.Number(0)).Asked += row.Number(1);

    public void TakeGift(SnapshotRow row) => _firstOwners[row.Number(0)] = row.Number(1);

    public void TakeAccount(SnapshotRow row)
    {
        if (row.NumberOrNull(0) is not { } orderId)
        {
            return;
        }

        ref var order = ref books.Order(orderId);
        order.HasTwoAccounts = order.AccountId != 0;
        (order.AccountId, order.AccountUserId) = (row.Number(1), _firstOwners.GetValueOrDefault(row.Number(1), row.Number(2)));
        order.IsAccountMade = !(row.Utf8(3).SequenceEqual("provisioning"u8) || row.Utf8(3).SequenceEqual("failed"u8));
    }

    public void Take(SnapshotRow row)
    {
        var (id, userId, final) = (row.Number(0), row.Number(1), row.Number(4));
        var status = row.Utf8(3);
        var booked = books.TakeOrder(id);
        var wasPaid = status.SequenceEqual("paid"u8) || status.SequenceEqual("completed"u8) || status.SequenceEqual("failed"u8);
        var due = wasPaid && !row.Utf8(2).SequenceEqual("top_up"u8) ? -final : 0;
        var isFailed = status.SequenceEqual("failed"u8);
        if (booked.Purchase != due || (booked.IsReversed && !isFailed))
        {
            findings.Add("M7", id, userId, $"{row.Text(3)}, final {Number(final)}, purchase {Number(booked.Purchase)}{(booked.IsReversed ? ", reversed" : "")}");
        }

        var most = booked.IsReversed || status.SequenceEqual("paid"u8) ? 0 : -booked.Purchase;
        if (booked.Refunds > most || (isFailed && booked.Refunds != most))
        {
            findings.Add("M8", id, userId, $"{row.Text(3)}, purchase {Number(booked.Purchase)}, refunded {Number(booked.Refunds)}");
        }

        if ((booked.UserId != 0 && booked.UserId != userId) || (booked.SellerId != 0 && booked.SellerId != row.Number(5)) || booked.StrayRowId != 0)
        {
            findings.Add("L4", booked.StrayRowId == 0 ? null : booked.StrayRowId, userId, $"order {Number(id)}");
        }

        CompareReceipts(row, booked);
        CompareAccount(row, booked);
        CompareCommission(row, booked, isFailed);
    }

    public void Finish()
    {
        foreach (var (id, booked) in books.OrdersLeft)
        {
            if (booked.AccountId != 0)
            {
                findings.Add("A7", booked.AccountId, booked.AccountUserId, $"order {Number(id)}");
            }

            if (booked.AccountId == 0 || booked.UserId != 0 || booked.ReceiptUserId != 0)
            {
                findings.Add("M7", id, booked.UserId == 0 ? null : booked.UserId, "booked for an order that there is not");
            }
        }
    }

    private void CompareAccount(SnapshotRow row, BookedOrder booked)
    {
        var (id, userId) = (row.Number(0), row.Number(1));
        var kind = row.Utf8(2);
        var status = row.Utf8(3);
        var makesAccount = kind.SequenceEqual("purchase"u8) || kind.SequenceEqual("trial"u8);
        if (booked.HasTwoAccounts || (makesAccount && status.SequenceEqual("completed"u8) && !booked.IsAccountMade))
        {
            findings.Add("O3", id, userId, row.Text(8));
        }

        if (booked.AccountId != 0 && (booked.AccountUserId != userId || status.SequenceEqual("pending"u8) || status.SequenceEqual("expired"u8) || !(makesAccount || kind.SequenceEqual("location_change"u8))))
        {
            findings.Add("A7", booked.AccountId, booked.AccountUserId, $"order {Number(id)}");
        }
    }

    private void CompareReceipts(SnapshotRow row, BookedOrder booked)
    {
        var (id, userId) = (row.Number(0), row.Number(1));
        if (booked.ReceiptUserId != 0 && (booked.ReceiptUserId != userId || booked.StrayReceiptId != 0))
        {
            findings.Add("R17", booked.StrayReceiptId == 0 ? null : booked.StrayReceiptId, userId, $"order {Number(id)}");
        }

        if (row.Number(7) != booked.NewestReceiptId)
        {
            findings.Add("R18", id, userId, $"receipt {Number(row.Number(7))}, newest {Number(booked.NewestReceiptId)}");
        }

        if (row.Utf8(3).SequenceEqual("pending"u8) && booked.Asked != row.Number(4))
        {
            findings.Add("O10", id, userId, $"final {Number(row.Number(4))}, held and asked {Number(booked.Asked)}");
        }

        if (!LedgerForm.CodeFits(row.Utf8(8), "ORD-"u8, row.Utf8(9)))
        {
            findings.Add("O13", id, userId, row.Text(8));
        }
    }

    private void CompareCommission(SnapshotRow row, BookedOrder booked, bool isFailed)
    {
        var earns = row.NumberOrNull(5) is not null && row.NumberOrNull(6) is not null;
        var share = earns ? row.Number(4) - row.Number(6) : 0;
        var due = row.Utf8(3).SequenceEqual("completed"u8) ? Math.Max(0, share) : 0;
        if (due > 0 && booked.Commission == 0 && _frozenAt.TryGetValue(row.Number(5), out var frozenAt) && row.Ticks(10) >= frozenAt)
        {
            due = 0;
        }

        // One that failed after its delivery had earned it, one that failed before had not.
        if (isFailed ? booked.Commission != 0 && booked.Commission != share : booked.Commission != due)
        {
            findings.Add("S1", row.Number(0), row.NumberOrNull(5), $"{row.Text(3)}, due {Number(due)}, booked {Number(booked.Commission)}");
        }

        if (booked.CommissionBack > 0 || -booked.CommissionBack > booked.Commission)
        {
            findings.Add("S4", row.Number(0), row.NumberOrNull(5), $"booked {Number(booked.Commission)}, taken back {Number(-booked.CommissionBack)}");
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
