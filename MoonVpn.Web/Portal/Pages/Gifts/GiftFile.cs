using System.Globalization;
using System.Text;
using MoonVpn.Core.Catalog.Gifts;

namespace MoonVpn.Web.Portal.Pages.Gifts;

/// <summary>Where the codes of a batch can be downloaded.</summary>
internal static class GiftFile
{
    public static string AddressOf(long batchId) => string.Create(CultureInfo.InvariantCulture, $"/portal/gifts/{batchId}/codes");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/gifts/{id:long}/codes", SendAsync).RequireAuthorization().ExcludeFromDescription();

    internal static Task<IResult> SendAsync(long id, HttpContext context, PortalActor actors, GiftService gifts) =>
        PrivateFile.AnswerAsync(context, actors, async actor => Results.File(
            Encoding.ASCII.GetBytes(Csv(await gifts.ExportAsync(actor, id, context.RequestAborted))), "text/csv", string.Create(CultureInfo.InvariantCulture, $"gift-codes-{id}.csv")));

    /// <summary>Letters, digits and dashes only: nothing to quote, nothing a spreadsheet would calculate.</summary>
    private static string Csv(IEnumerable<GiftCodeRow> codes)
    {
        var csv = new StringBuilder("code,amount_toman,valid_until_utc,redeemed_at_utc\r\n");
        foreach (var code in codes)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{code.Code},{code.Amount},{Machine(code.ValidUntil)},{Machine(code.RedeemedAt)}\r\n");
        }

        return csv.ToString();
    }

    private static string Machine(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
