using System.Buffers;
using System.Globalization;
using System.Text;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A list as a file that spreadsheets open: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.</summary>
internal static class CsvFile
{
    /// <summary>So many rows are read at once; the file itself is never in memory.</summary>
    public const int Batch = 1000;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    /// <param name="next">The rows after the one that is given (null: the first ones); none: it is the end.</param>
    /// <exception cref="Core.Kernel.RefusedException">The first rows were refused.</exception>
    public static async Task<IResult> OfAsync<TRow>(string name, IReadOnlyList<string> columns, Func<TRow?, Task<IReadOnlyList<TRow>>> next, Func<TRow, object?[]> cells)
        where TRow : class
    {
        // Before anything is sent, so that a refusal can still be answered as one.
        var rows = await next(null);
        return Results.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await writer.WriteAsync(Line([.. columns]));
                for (; rows.Count > 0; rows = rows.Count < Batch ? [] : await next(rows[^1]))
                {
                    foreach (var row in rows)
                    {
                        await writer.WriteAsync(Line(cells(row)));
                    }
                }
            },
            "text/csv; charset=utf-8",
            name);
    }

    public static string Line(object?[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>Figures are written as they are; a text that begins like a formula is kept one by an apostrophe.</summary>
    private static string Cell(object? value)
    {
        if (value is IFormattable figure and not Enum)
        {
            return figure.ToString(null, CultureInfo.InvariantCulture);
        }

        var text = value?.ToString() ?? "";
        if (text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
