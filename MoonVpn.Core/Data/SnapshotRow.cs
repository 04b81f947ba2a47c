using System.Text;
using SQLitePCL;

namespace MoonVpn.Core.Data;

/// <summary>The row a <see cref="Snapshot"/> is at; texts are lent as they lie in the database, because a million of them are read.</summary>
public sealed class SnapshotRow(sqlite3_stmt statement)
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>0 when there is none.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    /// <summary>UTF-8; good until the next row. Empty when there is none.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>A time as the shop writes it: <c>2026-11-24 08:00:00.1234567</c>, in UTC; the fraction may be shorter or missing.</summary>
    /// <returns>Ticks; 0 when it is no time.</returns>
    public long Ticks(int column)
    {
        var text = Utf8(column);
        if (text.Length < 19 || Digits(text[..4]) is not (> 0 and var year) || Digits(text[5..7]) is not (>= 1 and <= 12 and var month)
            || Digits(text[8..10]) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month))
        {
            return 0;
        }

        var fraction = 0L;
        for (var index = 20; index < 27; index++)
        {
            fraction = (fraction * 10) + (index < text.Length ? text[index] - '0' : 0);
        }

        return new DateTime(year, month, day).Ticks + (Digits(text[11..13]) * TimeSpan.TicksPerHour) + (Digits(text[14..16]) * TimeSpan.TicksPerMinute)
            + (Digits(text[17..19]) * TimeSpan.TicksPerSecond) + fraction;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit((char)letter))
            {
                return -1;
            }

            number = (number * 10) + (letter - '0');
        }

        return number;
    }
}
