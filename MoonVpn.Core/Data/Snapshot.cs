using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MoonVpn.Core.Data;

/// <summary>
/// The database as it was committed at one moment, for reading past the entities: two connections that see the very same state, so that two
/// threads may read side by side. Nothing is written and no writer waits; the shop may go on meanwhile.
/// </summary>
public sealed class Snapshot : IDisposable
{
    // Kept by the connection, so that looking rows up does not go to the file each time.
    private const string Pragmas = "PRAGMA query_only=ON; PRAGMA cache_size=-131072; PRAGMA temp_store=MEMORY;";

    private const string GuardSql = """
        SELECT "name" FROM (
            SELECT 'tr_transaction_no_delete' AS "name" UNION ALL SELECT 'tr_transaction_no_update' UNION ALL SELECT 'tr_user_balance_is_ledger'
            UNION ALL SELECT 'tr_audit_log_no_delete' UNION ALL SELECT 'tr_audit_log_no_update'
            UNION ALL SELECT 'ix_transaction_user_id_sequence' UNION ALL SELECT 'ix_transaction_operation_key' UNION ALL SELECT 'ix_transaction_tracking_code'
            UNION ALL SELECT 'ix_receipt_log_tracking_code' UNION ALL SELECT 'ix_receipt_log_one_pending_per_order' UNION ALL SELECT 'ix_receipt_log_unique_amount'
            UNION ALL SELECT 'ix_receipt_log_transaction_id' UNION ALL SELECT 'ix_receipt_log_bank_deposit_id' UNION ALL SELECT 'ix_order_tracking_code'
            UNION ALL SELECT 'ix_order_user_id_draft_token' UNION ALL SELECT 'ix_client_account_email_name' UNION ALL SELECT 'ix_client_account_order_id'
            UNION ALL SELECT 'ix_gift_code_transaction_id' UNION ALL SELECT 'ix_discount_use_order_id' UNION ALL SELECT 'ix_test_account_log_user_id_plan_id')
        WHERE "name" NOT IN (SELECT "name" FROM sqlite_master)
        """;

    private readonly SqliteConnection[] _connections;

    private Snapshot(SqliteConnection[] connections) => _connections = connections;

    /// <exception cref="CannotOpenException">There is no such file, it cannot be read, or it is of another version of the shop.</exception>
    public static Snapshot Open(DataPaths paths, IDbContextFactory<MoonVpnDbContext> contexts)
    {
        if (!File.Exists(paths.Database))
        {
            throw new CannotOpenException($"There is no database at {paths.Database}.");
        }

        var opened = new List<SqliteConnection>();
        try
        {
            using var pause = Connect(paths.Database, opened: null);
            // Between the first look of the one and of the other nobody commits.
            Run(pause, "BEGIN IMMEDIATE");
            RequireSchema(pause, contexts);
            Begin(Connect(paths.Database, opened));
            Begin(Connect(paths.Database, opened));
            Run(pause, "ROLLBACK");
            return new Snapshot([.. opened]);
        }
        catch (SqliteException unreadable)
        {
            opened.ForEach(connection => connection.Dispose());
            throw new CannotOpenException($"{paths.Database} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The triggers and unique indexes that hold to what the shop promises, and that are not there.</summary>
    public IReadOnlyList<string> MissingGuards()
    {
        var missing = new List<string>();
        Read(0, GuardSql, row => missing.Add(row.Text(0)));
        return missing;
    }

    /// <param name="reader">0 or 1: which of the two connections; each serves one thread at a time.</param>
    /// <param name="sql">One SELECT.</param>
    public void Read(int reader, string sql, Action<SnapshotRow> each)
    {
        using var command = _connections[reader].CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        using var rows = command.ExecuteReader();
        var row = new SnapshotRow(rows.Handle!);
        while (rows.Read())
        {
            each(row);
        }
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private static SqliteConnection Connect(string file, List<SqliteConnection>? opened)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        opened?.Add(connection);
        return connection;
    }

    private static void Begin(SqliteConnection connection)
    {
        Run(connection, Pragmas);
        Run(connection, "BEGIN");
        // The state is taken with the first look, not with BEGIN.
        Run(connection, "SELECT count(*) FROM sqlite_master");
    }

    private static void RequireSchema(SqliteConnection connection, IDbContextFactory<MoonVpnDbContext> contexts)
    {
        using var db = contexts.CreateDbContext();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(\"migration_id\") FROM \"__EFMigrationsHistory\"";
        var (has, needs) = (command.ExecuteScalar() as string, db.Database.GetMigrations().Last());
        if (has != needs)
        {
            throw new CannotOpenException(string.CompareOrdinal(has, needs) < 0
                ? $"The database is of an older version ({has}). Start the shop once: that brings it up to date."
                : $"The database is of a newer version ({has}). Use the program that belongs to it.");
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
