using System.Globalization;
using MoonVpn.Core.Accounts;

namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>Where the QR code of an account's link can be looked at.</summary>
internal static class AccountQr
{
    public static string AddressOf(long accountId) => string.Create(CultureInfo.InvariantCulture, $"/portal/accounts/{accountId}/qr");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/accounts/{id:long}/qr", SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(long id, HttpContext context, PortalActor actors, AccountService accounts) =>
        PrivateFile.AnswerAsync(context, actors, async actor => Results.Bytes(await accounts.QrAsync(actor, id, context.RequestAborted), "image/png"));
}
