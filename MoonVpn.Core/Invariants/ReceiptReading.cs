using System.Globalization;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Invariants;

/// <summary>Compares the receipts with what the ledger and the audit log say of them.</summary>
internal sealed class ReceiptReading(Books books, Findings findings)
{
    public const string Sql = """
        SELECT r."id", r."user_id", r."order_id", r."card_id", r."status", r."approved_amount", r."transaction_id", r."responded_at", r."reversed_at", c."owner_id",
            r."tracking_code", r."created_at", r."is_late", r."overrides_id", r."submitted_at", r."amount" - r."offset", r."amount"
        FROM "receipt_log" r LEFT JOIN "bank_card" c ON c."id" = r."card_id"
        """;

    public const string Shown = """SELECT "receipt_id", "card_id", "amount" FROM "card_usage_log" """;

    private readonly Dictionary<(long CardId, DateTime Day), (long Approved, long Deposited)> _days = [];
    private (long From, long To, DateTime Day) _today;

    public void TakeShown(SnapshotRow row)
    {
        ref var receipt = ref books.Receipt(row.Number(0));
        receipt.IsShownTwice = receipt.ShownCardId != 0;
        (receipt.ShownCardId, receipt.ShownAmount) = (row.Number(1), row.Number(2));
    }

    public void Take(SnapshotRow row)
    {
        var (id, userId) = (row.Number(0), row.Number(1));
        var isApproved = row.Utf8(4).SequenceEqual("approved"u8);
        var booked = books.TakeReceipt(id);
        var at = row.Ticks(7);
        if (at != 0 && !books.Answers.Remove((id, at)))
        {
            findings.Add("R21", id, userId, row.Text(4));
        }

        if (!LedgerForm.CodeFits(row.Utf8(10), "RCPT-"u8, row.Utf8(11)))
        {
            findings.Add("R6", id, userId, row.Text(10));
        }

        if (row.NumberOrNull(2) is { } orderId)
        {
            TakeForOrder(ref books.Order(orderId), row, isOpen: at == 0 && (row.Utf8(4).SequenceEqual("pending"u8) || !row.IsNull(14)));
        }

        if (booked.IsShownTwice || booked.ShownCardId != row.Number(3) || booked.ShownAmount != row.Number(16))
        {
            findings.Add("R10", id, userId, $"card {Number(row.Number(3))}, amount {Number(row.Number(16))}");
        }

        if (isApproved || booked.RowId != 0)
        {
            Compare(row, booked, isApproved, at);
        }

        var owner = row.NumberOrNull(9);
        var due = isApproved && owner is not null ? -row.Number(5) : 0;
        if (booked.Settlement != due || (due != 0 && (booked.SettlementUserId != owner || booked.IsSettlementReversed == row.IsNull(8))))
        {
            findings.Add("S2", id, owner, $"settled {Number(booked.Settlement)} instead of {Number(due)}");
        }
    }

    public void Finish()
    {
        foreach (var (id, booked) in books.ReceiptsLeft)
        {
            if (booked is { RowId: 0, Settlement: 0 })
            {
                findings.Add("R10", id, null, "a card was shown for a receipt that there is not");
                continue;
            }

            findings.Add("M6", booked.RowId == 0 ? null : booked.RowId, booked.RowId == 0 ? booked.SettlementUserId : booked.UserId, $"booked for receipt {Number(id)}, which there is not");
        }

        foreach (var ((cardId, day), (approved, deposited)) in _days.Where(day => day.Value.Approved != day.Value.Deposited))
        {
            findings.Add("M10b", cardId, null, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: approved {approved}, deposited {deposited}"));
        }
    }

    private static void TakeForOrder(ref BookedOrder order, SnapshotRow row, bool isOpen)
    {
        var (id, userId, isLate) = (row.Number(0), row.Number(1), row.Number(12) != 0);
        if (order.ReceiptUserId != 0 && order.ReceiptUserId != userId)
        {
            order.StrayReceiptId = id;
        }

        order.ReceiptUserId = userId;
        if (!isLate)
        {
            order.NewestReceiptId = Math.Max(order.NewestReceiptId, id);
        }

        order.Asked += isOpen && !isLate ? row.Number(15) : 0;
    }

    private void Compare(SnapshotRow row, BookedReceipt booked, bool isApproved, long at)
    {
        var (id, userId, amount) = (row.Number(0), row.Number(1), row.Number(5));
        if (!isApproved || booked.RowId == 0 || booked.RowId != row.Number(6) || booked.UserId != userId || booked.Deposit != amount || booked.IsReversed == row.IsNull(8))
        {
            findings.Add("M6", id, userId, $"{row.Text(4)} {Number(amount)}, deposited {Number(booked.Deposit)}{(booked.IsReversed ? ", reversed" : "")}");
        }

        if (booked.RowId != 0 && booked.OrderId != row.Number(2))
        {
            findings.Add("M4", booked.RowId, userId, $"order {Number(booked.OrderId)}, receipt {Number(id)} says {Number(row.Number(2))}");
        }

        Count(row.Number(3), at, approved: isApproved ? amount : 0, deposited: 0);
        Count(row.Number(3), booked.At, approved: 0, booked.Deposit);
    }

    private void Count(long cardId, long at, long approved, long deposited)
    {
        if (at < _today.From || at >= _today.To)
        {
            var start = TehranTime.DayStart(new DateTime(at, DateTimeKind.Utc).AddDays(at == 0 ? 1 : 0));
            _today = (start.Ticks, start.Ticks + TimeSpan.TicksPerDay, TehranTime.ToTehran(start).Date);
        }

        var (before, arrived) = _days.GetValueOrDefault((cardId, _today.Day));
        _days[(cardId, _today.Day)] = (before + approved, arrived + deposited);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
