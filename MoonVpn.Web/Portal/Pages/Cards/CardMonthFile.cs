using System.Globalization;
using System.Text;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Cards;

/// <summary>A card's books of a month as a table for spreadsheets.</summary>
internal static class CardMonthFile
{
    public static string AddressOf(long cardId, JalaliDate first) => string.Create(
        CultureInfo.InvariantCulture, $"/portal/cards/{cardId}/{CardAddress.Month(first.Year, first.Month)}.csv");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/cards/{id:long}/{month}.csv", SendAsync).RequireAuthorization().ExcludeFromDescription();

    internal static Task<IResult> SendAsync(long id, string month, HttpContext context, PortalActor actors, CardReconciliation books, TimeProvider time) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
        {
            var first = CardAddress.ReadMonth(month, time.GetUtcNow().UtcDateTime);
            var text = Write(await books.MonthAsync(actor, id, first.Year, first.Month, context.RequestAborted));
            // With a mark at its beginning, for without it spreadsheets take the Persian for something else.
            byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
            return Results.File(bytes, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"card-{id}-{CardAddress.Month(first.Year, first.Month)}.csv"));
        });

    public static string Write(CardMonth month)
    {
        var text = new StringBuilder();
        Line(text, CardBookTexts.Columns.Select(column => column.ToString()));
        foreach (var day in month.Days)
        {
            Line(text, Cells(day, JalaliDate.From(day.Day).ToString(), day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }

    private static IEnumerable<object?> Cells(CardDayRow day, string jalali, string gregorian) =>
    [
        jalali, gregorian, day.Shown.Count, day.Shown.Amount, day.Approved.Count, day.Approved.Amount, day.Late.Count, day.Late.Amount, day.Undone.Count, day.Undone.Amount,
        day.Deposits.Count, day.Deposits.Amount, day.BankUsed.Count, day.BankUsed.Amount, day.BankOpen.Count, day.BankOpen.Amount,
        day.Expected, day.Counted?.Count, day.Counted?.Amount, day.Difference, day.Counted?.ByName, day.Counted?.Note,
    ];

    private static void Line(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(cell => cell is string words ? Quoted(words) : Convert.ToString(cell, CultureInfo.InvariantCulture))).Append("\r\n");

    /// <summary>What begins like a formula would be one to a spreadsheet.</summary>
    private static string Quoted(string words) =>
        $"\"{(words.Length > 0 && "=+-@\t\r".Contains(words[0], StringComparison.Ordinal) ? "'" : "")}{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
