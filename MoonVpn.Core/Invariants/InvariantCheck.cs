using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Invariants;

/// <summary>Checks all invariants against the tables alone, as they were at one moment; it writes nothing, and nobody waits for it.</summary>
public sealed class InvariantCheck(DataPaths paths, IDbContextFactory<MoonVpnDbContext> contexts, TimeProvider time)
{
    private static readonly string[] Counted = ["user", "transaction", "order", "receipt_log", "client_account", "audit_log"];

    /// <exception cref="CannotOpenException">There is no database, it cannot be read, or it is of another version.</exception>
    public async Task<InvariantReport> RunAsync(CancellationToken ct)
    {
        var (startedAt, since) = (time.GetUtcNow().UtcDateTime, Stopwatch.GetTimestamp());
        using var snapshot = Snapshot.Open(paths, contexts);
        var findings = new Findings();
        foreach (var missing in snapshot.MissingGuards())
        {
            findings.Add("M3", null, null, missing);
        }

        // The ledger is read by one, everything else by the other; both see the same moment.
        var ledger = Task.Run(() => ReadLedger(snapshot, findings, ct), ct);
        var tables = Task.Run(() => ReadTables(snapshot, findings, ct), ct);
        await Task.WhenAll(ledger, tables).ConfigureAwait(false);
        return new InvariantReport(startedAt, Stopwatch.GetElapsedTime(since), findings.Results, await tables.ConfigureAwait(false));
    }

    private static void ReadLedger(Snapshot snapshot, Findings findings, CancellationToken ct)
    {
        var books = new Books();
        var (ledger, receipts, orders, people) = (new LedgerReading(books, findings), new ReceiptReading(books, findings), new OrderReading(books, findings), new PeopleReading(books, findings));
        (string Sql, Action<SnapshotRow> Take)[] readings =
        [
            (LedgerReading.Sql, ledger.Take), (PeopleReading.Audits, people.TakeAudit), (ReceiptReading.Shown, receipts.TakeShown), (ReceiptReading.Sql, receipts.Take),
            (OrderReading.Holds, orders.TakeHold), (OrderReading.Frozen, orders.TakeFrozen), (OrderReading.Gifts, orders.TakeGift), (OrderReading.Accounts, orders.TakeAccount),
            (OrderReading.Sql, orders.Take), (PeopleReading.Users, people.TakeUser), (PeopleReading.Cards, people.TakeCard),
        ];
        foreach (var (sql, take) in readings)
        {
            snapshot.Read(0, sql, row =>
            {
                ct.ThrowIfCancellationRequested();
                take(row);
            });
        }

        ledger.Finish();
        receipts.Finish();
        orders.Finish();
        people.Finish();
    }

    private static Dictionary<string, long> ReadTables(Snapshot snapshot, Findings findings, CancellationToken ct)
    {
        foreach (var table in InvariantList.All.Where(invariant => invariant.Wrong is not null).GroupBy(invariant => invariant.Table))
        {
            ct.ThrowIfCancellationRequested();
            ReadTable(snapshot, findings, table.Key, [.. table]);
        }

        foreach (var invariant in InvariantList.All.Where(invariant => invariant.Select is not null))
        {
            ct.ThrowIfCancellationRequested();
            snapshot.Read(1, invariant.Select!, row => findings.Add(invariant.Id, row.NumberOrNull(0), row.NumberOrNull(1), row.Text(2)));
        }

        var counts = new Dictionary<string, long>();
        foreach (var table in Counted)
        {
            snapshot.Read(1, $"SELECT count(*) FROM \"{table}\"", row => counts[table] = row.Number(0));
        }

        return counts;
    }

    /// <summary>All that is said about a table's rows, in one pass.</summary>
    private static void ReadTable(Snapshot snapshot, Findings findings, string table, Invariant[] invariants)
    {
        var owner = table switch
        {
            "user" => "r.\"id\"",
            "bank_card" => "r.\"owner_id\"",
            "discount_code" => "NULL",
            _ => "r.\"user_id\"",
        };
        var verdicts = string.Join(", ", invariants.Select(invariant => $"CASE WHEN {invariant.Wrong} THEN 1 ELSE 0 END"));
        var any = string.Join(" OR ", invariants.Select(invariant => $"({invariant.Wrong})"));
        snapshot.Read(1, $"SELECT r.\"id\", {owner}, {verdicts} FROM \"{table}\" r WHERE {any}", row =>
        {
            for (var index = 0; index < invariants.Length; index++)
            {
                if (row.Number(index + 2) == 1)
                {
                    findings.Add(invariants[index].Id, row.Number(0), row.NumberOrNull(1), "");
                }
            }
        });
    }
}
