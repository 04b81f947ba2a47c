using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Accounts;
using MoonVpn.Web.Portal.Pages.Orders;

namespace MoonVpn.Tests.Portal;

/// <summary>An order from its first button to its account, and the account itself.</summary>
public sealed class OrderAndAccountPageTests
{
    [Fact]
    public async Task An_order_that_waits_for_money_can_be_cancelled()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var orderId = await shop.PlaceAsync(await shop.Shop.CustomerAsync("Sara"));
        await using var desk = await OpenAsync<OrderPage>(shop, $"/orders/{orderId}", orderId);

        desk.Press(".cancel");
        desk.Press(".mud-dialog-actions .mud-button-filled");

        desk.Sees("The order was cancelled.");
        Assert.Equal(OrderCloseReason.Cancelled, (await shop.OrderAsync(orderId)).CloseReason);
        desk.Sees("It was cancelled");
        Assert.Empty(desk.All(".cancel"));
    }

    [Fact]
    public async Task An_order_whose_receipt_is_looked_at_is_not_cancelled()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, _) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        await using var desk = await OpenAsync<OrderPage>(shop, $"/orders/{orderId}", orderId);

        desk.Press(".cancel");
        desk.Press(".mud-dialog-actions .mud-button-filled");

        desk.Sees("This order's receipt is under review.");
        Assert.Equal(OrderStatus.Pending, (await shop.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task An_order_tells_its_way_and_leads_to_receipt_and_account()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, CancellationToken.None);
        await shop.WorkAsync();
        var account = await shop.AccountAsync(orderId);
        await using var desk = await OpenAsync<OrderPage>(shop, $"/orders/{orderId}", orderId);

        desk.Sees("Delivered");
        Assert.Equal([$"/receipts/{receiptId}?show=all", $"/accounts/{account.Id}"], desk.All(".timeline a").Select(link => link.GetAttribute("href")).Distinct());
    }

    [Fact]
    public async Task An_account_shows_its_use_its_link_and_where_it_lives()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, CancellationToken.None);
        await shop.WorkAsync();
        var account = await shop.AccountAsync(orderId);
        await using var desk = await OpenAsync<AccountPage>(shop, $"/accounts/{account.Id}", account.Id);

        desk.Sees("0 MB of 50 GB");
        desk.Sees(account.ConfigUrl!);
        desk.Sees(account.InboundName);
        Assert.NotEmpty(account.InboundName);
        Assert.StartsWith($"/portal/accounts/{account.Id}/qr", desk.Find(".qr").GetAttribute("src"), StringComparison.Ordinal);
    }

    private static async Task<PortalDesk> OpenAsync<TPage>(ShopWithPanel shop, string address, long id)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var desk = new PortalDesk(shop.Shop, await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Owner"));
        desk.Open<TPage>(address, ("Id", id));
        return desk;
    }
}
