using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;

namespace MoonVpn.Tests.Portal;

/// <summary>Pictures of receipts and QR codes: for whoever may see them, and able to do nothing.</summary>
public sealed class PrivateFileTests
{
    [Fact]
    public async Task A_picture_is_sent_as_what_it_is_and_kept_by_no_cache()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var receiptId = await KeptAsync(shop);
        var request = RequestOf(await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts));

        var answer = Assert.IsType<PhysicalFileHttpResult>(await AskAsync(shop, request, receiptId));

        Assert.Equal(("image/jpeg", null), (answer.ContentType, answer.FileDownloadName));
        var headers = request.Response.Headers;
        Assert.Equal(("no-store", "nosniff"), (headers.CacheControl.ToString(), headers.XContentTypeOptions.ToString()));
        Assert.StartsWith("sandbox;", headers.ContentSecurityPolicy.ToString());
        Assert.StartsWith("noindex", headers["X-Robots-Tag"].ToString());
    }

    [Fact]
    public async Task A_pdf_and_what_cannot_be_read_are_downloads()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var boss = await shop.Shop.StaffAsync(UserRole.Superadmin);
        var pdf = await KeptAsync(shop, TinyFiles.Pdf());
        var broken = await KeptAsync(shop, [0xFF, 0xD8, 0xFF, 1, 2, 3]);

        var document = Assert.IsType<PhysicalFileHttpResult>(await AskAsync(shop, RequestOf(boss), pdf));
        var unreadable = Assert.IsType<PhysicalFileHttpResult>(await AskAsync(shop, RequestOf(boss), broken));

        Assert.Equal(("application/pdf", $"receipt-{pdf}.pdf"), (document.ContentType, document.FileDownloadName));
        Assert.Equal(("application/octet-stream", $"receipt-{broken}.bin"), (unreadable.ContentType, unreadable.FileDownloadName));
    }

    [Fact]
    public async Task Whoever_may_not_see_it_learns_as_little_as_of_one_that_is_not_there()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var receiptId = await KeptAsync(shop);
        var nosy = RequestOf(await shop.Shop.StaffAsync(UserRole.Admin, Permission.Customers));
        var customer = RequestOf(await shop.Shop.CustomerAsync());
        var owner = RequestOf(await shop.Shop.StaffAsync(UserRole.Superadmin));

        Assert.IsType<NotFound>(await AskAsync(shop, nosy, receiptId));
        Assert.IsType<NotFound>(await AskAsync(shop, customer, receiptId));
        Assert.IsType<NotFound>(await AskAsync(shop, new DefaultHttpContext(), receiptId));
        Assert.IsType<NotFound>(await AskAsync(shop, owner, receiptId + 1));
    }

    [Theory]
    [InlineData("portal/receipts/1/file")]
    [InlineData("portal/accounts/1/qr")]
    [InlineData("portal/panels/1/backup")]
    [InlineData("portal/gifts/1/codes")]
    [InlineData("portal/guides/1/media")]
    public async Task A_stranger_is_sent_to_the_door(string address)
    {
        var directory = await MigratedTemplate.CopyAsync();
        await using var product = await ProductProcess.StartAsync(directory);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await browser.GetAsync($"{product.Url}/{address}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery);
    }

    private static async Task<long> KeptAsync(ShopWithPanel shop, byte[]? content = null)
    {
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptFiles>().KeepAsync(Actor.System("test"), receiptId, content ?? TinyFiles.Png(), CancellationToken.None);
        return receiptId;
    }

    internal static DefaultHttpContext RequestOf(Actor person) => new()
    {
        User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(PortalActor.UserIdClaim, person.UserId!.Value.ToString(CultureInfo.InvariantCulture))], "test")),
    };

    private static Task<IResult> AskAsync(ShopWithPanel shop, HttpContext request, long receiptId) =>
        Web.Portal.Pages.Receipts.ReceiptFile.SendAsync(receiptId, 0, request, new PortalActor(new NoCircuit(), shop.Shop.Get<ActorService>()), shop.Shop.Get<ReceiptFiles>());

    /// <summary>A picture's request belongs to none.</summary>
    internal sealed class NoCircuit : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => throw new InvalidOperationException("There is no circuit.");
    }
}
