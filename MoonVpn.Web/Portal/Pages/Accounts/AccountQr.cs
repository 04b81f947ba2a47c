using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>Where the QR codes of an account's links can be looked at.</summary>
internal static class AccountQr
{
    private const string OfSubscription = "subscription";

    /// <param name="subscription">The subscription link as the page shows it; null for the connection link. Another link is another address, so that the picture changes with it.</param>
    public static string AddressOf(long accountId, string? subscription = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/portal/accounts/{accountId}/qr{(subscription is null ? "" : $"?of={OfSubscription}&v={Mark(subscription)}")}");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/accounts/{id:long}/qr", SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(long id, string? of, HttpContext context, PortalActor actors, AccountService accounts, SubscriptionService subscriptions, QrImages codes) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
        {
            var code = of == OfSubscription ? codes.Of(await LinkAsync(actor, id, accounts, subscriptions, context.RequestAborted)) : await accounts.QrAsync(actor, id, context.RequestAborted);
            return code is null ? null : Results.Bytes(code, "image/png");
        });

    /// <summary>As the page shows it: the shop's own link, or the panel's where the shop has no address for such links.</summary>
    public static async Task<IReadOnlyList<string>> LinksAsync(Actor actor, AccountRow account, SubscriptionService subscriptions, CancellationToken ct) =>
        await subscriptions.LinksAsync(actor, account.Id, ct) is { Count: > 0 } links ? links
            : account.SubscriptionUrl is { Length: > 0 } link ? [link]
            : [];

    private static async Task<string> LinkAsync(Actor actor, long id, AccountService accounts, SubscriptionService subscriptions, CancellationToken ct) =>
        await LinksAsync(actor, await accounts.GetAsync(actor, id, ct), subscriptions, ct) is [var link, ..] ? link : throw new RefusedException(Refusal.NotFound);

    private static string Mark(string link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..8];
}
