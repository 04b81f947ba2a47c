using System.Globalization;
using MoonVpn.Core.Payments.Evidence;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>Where the kept copies of a receipt can be looked at.</summary>
internal static class ReceiptFile
{
    /// <param name="ordinal">Its place in the album; 0 for the first.</param>
    public static string AddressOf(long receiptId, int ordinal = 0) => ordinal == 0
        ? string.Create(CultureInfo.InvariantCulture, $"/portal/receipts/{receiptId}/file")
        : string.Create(CultureInfo.InvariantCulture, $"/portal/receipts/{receiptId}/file/{ordinal}");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/receipts/{id:long}/file/{ordinal:int?}", SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(long id, int? ordinal, HttpContext context, PortalActor actors, EvidenceFiles files) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
            await files.FindAsync(actor, id, ordinal ?? 0, context.RequestAborted) is { } file ? Results.File(file.Path, file.ContentType) : null);
}
