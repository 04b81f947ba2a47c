using System.Globalization;
using MoonVpn.Core.Payments;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>Where the kept copies of a receipt can be looked at. A picture is shown; a PDF, and what cannot be read, is given as a download.</summary>
internal static class ReceiptFile
{
    /// <param name="ordinal">Which file of an album, from 0.</param>
    public static string AddressOf(long receiptId, int ordinal = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"/portal/receipts/{receiptId}/file{(ordinal == 0 ? "" : $"/{ordinal}")}");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/portal/receipts/{id:long}/file", (long id, HttpContext context, PortalActor actors, ReceiptFiles files) => SendAsync(id, 0, context, actors, files))
            .RequireAuthorization().ExcludeFromDescription();
        endpoints.MapGet("/portal/receipts/{id:long}/file/{ordinal:int}", SendAsync).RequireAuthorization().ExcludeFromDescription();
    }

    internal static Task<IResult> SendAsync(long id, int ordinal, HttpContext context, PortalActor actors, ReceiptFiles files) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
            await files.FindAsync(actor, id, ordinal, context.RequestAborted) is var (path, type)
                ? Results.File(path, type, type.StartsWith("image/", StringComparison.Ordinal) ? null : $"receipt-{id}{Path.GetExtension(path)}")
                : null);
}
