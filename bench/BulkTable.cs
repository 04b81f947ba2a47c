using Microsoft.Data.Sqlite;

namespace MoonVpn.Bench;

/// <summary>Rows of one table by the hundred thousand: one prepared statement; what a row does not say is empty or zero.</summary>
internal sealed class BulkTable : IDisposable
{
    private readonly SqliteCommand _insert;

    public BulkTable(SqliteConnection connection, SqliteTransaction transaction, string table, params string[] columns)
    {
        var fillers = Fillers(connection, table, columns);
        _insert = connection.CreateCommand();
        _insert.Transaction = transaction;
        _insert.CommandText = $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Concat(fillers.Keys).Select(column => $"\"{column}\""))})
            VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}").Concat(fillers.Values))})
            """;
        for (var index = 0; index < columns.Length; index++)
        {
            _insert.Parameters.Add(new SqliteParameter($"@p{index}", null));
        }
    }

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            _insert.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    /// <summary>Columns that must hold something.</summary>
    private static Dictionary<string, string> Fillers(SqliteConnection connection, string table, string[] columns)
    {
        var fillers = new Dictionary<string, string>();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" AND dflt_value IS NULL AND NOT pk";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!columns.Contains(reader.GetString(0)))
            {
                fillers.Add(reader.GetString(0), reader.GetString(1) == "INTEGER" ? "0" : "''");
            }
        }

        return fillers;
    }
}
