using MoonVpn.Core.Payments;
using MoonVpn.Web.Portal.Pages.Customers;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>The selected receipts as a file.</summary>
internal static class ReceiptCsv
{
    private const string Path = "/portal/receipts.csv";

    private static readonly Text[] Columns =
    [
        ReceiptTexts.Code, ReceiptTexts.Status, ReceiptTexts.Customer, ReceiptTexts.Amount, ReceiptTexts.ApprovedAmount, ReceiptTexts.Card, ReceiptTexts.Sent,
        ReceiptTexts.DecidedAt, ReceiptTexts.Decider, ReceiptTexts.Reason, ReceiptTexts.SentText, ReceiptTexts.Flagged, ReceiptTexts.TakenBackAt,
    ];

    public static string AddressOf(string query) => Path + query;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(HttpContext context, PortalActor actors, ReceiptQueries receipts)
    {
        var selection = ReceiptAddress.Read(context.Request.QueryString.Value ?? "");
        return PrivateFile.AnswerAsync(context, actors, async actor => await CsvFile.OfAsync<ReceiptRow>(
            "receipts.csv",
            [.. Columns.Select(column => column.ToString())],
            last => receipts.ExportAsync(actor, selection, last?.Id, CsvFile.Batch, context.RequestAborted),
            Cells));
    }

    private static object?[] Cells(ReceiptRow row) =>
    [
        row.TrackingCode, StatusTexts.Of(row.Status).Text, CustomerLink.Named(row.UserId, row.CustomerName), row.Amount, row.ApprovedAmount, CardNumber.Masked(row.CardNumber),
        At(row.SubmittedAt), At(row.RespondedAt), row.DecidedBy, row.RejectionCode is { } code ? $"{ReceiptTexts.Of(code)} {row.RejectionReason}".Trim() : null, row.Text,
        row.IsFlagged ? SharedTexts.Yes : null, At(row.Reversal?.At),
    ];

    private static string? At(DateTime? utc) => utc is { } at ? Moment.Short(at) : null;
}
