using System.Globalization;
using MoonVpn.Core.Data;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Invariants;

/// <summary>Compares users and audit log with what the ledger says, and looks at the cards.</summary>
internal sealed class PeopleReading(Books books, Findings findings)
{
    public const string Users = """SELECT "id", "balance" FROM "user" """;

    public const string Audits = """SELECT "at", "actor_id", "target_type", "target_id", "action", "actor_name", "channel", "id" FROM "audit_log" """;

    public const string Cards = """SELECT "id", "owner_id", "card_number" FROM "bank_card" """;

    private readonly HashSet<string> _numbers = [];
    private long _balances;

    public void TakeUser(SnapshotRow row)
    {
        var (id, balance) = (row.Number(0), row.Number(1));
        var booked = books.TakeUser(id);
        _balances += balance;
        if (balance != booked.Sum)
        {
            findings.Add("M1", id, id, string.Create(CultureInfo.InvariantCulture, $"balance {balance}, rows {booked.Sum}"));
        }
    }

    public void TakeAudit(SnapshotRow row)
    {
        var at = row.Ticks(0);
        books.ByHand.Remove((at, row.NumberOrNull(1), row.Utf8(4).SequenceEqual("wallet.adjust"u8)));
        if (row.Utf8(2).SequenceEqual("receipt"u8) && !row.Utf8(4).SequenceEqual("receipt.submit"u8))
        {
            books.Answers.Add((row.Number(3), at));
        }

        if (row.Utf8(2).IsEmpty || row.Utf8(4).IsEmpty || row.Utf8(5).IsEmpty || (row.IsNull(1) && !row.Utf8(6).SequenceEqual("system"u8)))
        {
            findings.Add("U1", row.Number(7), row.NumberOrNull(1), row.Text(4));
        }
    }

    public void TakeCard(SnapshotRow row)
    {
        var number = row.Text(2);
        if (CardNumber.Normalize(number) != number || !_numbers.Add(number))
        {
            findings.Add("C5", row.Number(0), row.NumberOrNull(1), $"card {row.Number(0).ToString(CultureInfo.InvariantCulture)}");
        }
    }

    public void Finish()
    {
        foreach (var (id, booked) in books.UsersLeft)
        {
            findings.Add("L3", booked.LastRowId, id, "no such user");
        }

        foreach (var (rowId, userId) in books.ByHand.Values.SelectMany(rows => rows))
        {
            findings.Add("M13", rowId, userId, "not in the audit log");
        }

        if (_balances != books.Total)
        {
            findings.Add("M10", null, null, string.Create(CultureInfo.InvariantCulture, $"balances {_balances}, rows {books.Total}"));
        }
    }
}
