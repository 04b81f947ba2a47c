using System.Globalization;
using MoonVpn.Core.Payments;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>Where the kept copy of a receipt can be looked at.</summary>
internal static class ReceiptFile
{
    public static string AddressOf(long receiptId) => string.Create(CultureInfo.InvariantCulture, $"/portal/receipts/{receiptId}/file");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/receipts/{id:long}/file", SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(long id, HttpContext context, PortalActor actors, ReceiptFiles files) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
            await files.FindAsync(actor, id, context.RequestAborted) is { } file ? Results.File(file.Path, file.ContentType) : null);
}
