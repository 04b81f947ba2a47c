using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MoonVpn.Bench;

/// <summary>One digit of one amount in the tables, as it is and as it must not be.</summary>
internal sealed record WrongDigit(string File, string Table, string Column, long RowId, long Right, long Wrong)
{
    private static readonly (string Table, string Column, string Where)[] Places =
    [
        ("transaction", "amount", "1"), ("transaction", "balance_after", "1"), ("user", "balance", "balance > 0"), ("order", "amount", "1"), ("order", "final_amount", "1"),
        ("receipt_log", "approved_amount", "status = 'approved'"), ("receipt_log", "amount", "status = 'approved'"),
    ];

    public string Place => $"{Table}.{Column}";

    /// <summary>The same number chooses the same digit.</summary>
    public static WrongDigit Choose(string file, int number)
    {
        var random = new Random(number);
        var (table, column, where) = Places[random.Next(Places.Length)];
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, \"{column}\" FROM \"{table}\" WHERE id >= (SELECT max(id) FROM \"{table}\") * {random.NextDouble().ToString(CultureInfo.InvariantCulture)} AND {where} ORDER BY id LIMIT 1";
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return Choose(file, number + 100_000);
        }

        var right = row.GetInt64(1);
        var digits = right.ToString(CultureInfo.InvariantCulture).ToCharArray();
        var place = random.Next(right < 0 ? 1 : 0, digits.Length);
        digits[place] = (char)('0' + ((digits[place] - '0' + random.Next(1, 10)) % 10));
        return new WrongDigit(file, table, column, row.GetInt64(0), right, long.Parse(new string(digits), CultureInfo.InvariantCulture));
    }

    /// <summary>Writes it past every guard of the database, and leaves the guards as they were.</summary>
    public void Put(long value)
    {
        using var connection = Open(File);
        var triggers = Ask(connection, $"SELECT group_concat(sql, ';') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{Table}'") as string;
        var drops = Ask(connection, $"SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{Table}'") as string;
        Ask(connection, $"PRAGMA ignore_check_constraints=ON; BEGIN; {drops}; UPDATE \"{Table}\" SET \"{Column}\" = {value.ToString(CultureInfo.InvariantCulture)} WHERE id = {RowId.ToString(CultureInfo.InvariantCulture)}; {triggers}; COMMIT");
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
