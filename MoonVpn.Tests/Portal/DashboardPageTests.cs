using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Dashboard;

namespace MoonVpn.Tests.Portal;

/// <summary>The first page: the day, and what waits for a human.</summary>
public sealed class DashboardPageTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_new_shop_is_told_what_to_do_first()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = await OpenAsync(shop);

        desk.Sees("No sales yet");
        desk.Sees("No bank card is ready to receive money");
        Assert.Equal(["/cards", "/panels", "/plans", "/settings"], desk.All(".needs a").Select(link => link.GetAttribute("href")).Order());
    }

    [Fact]
    public async Task The_day_is_told_in_figures_and_charts()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync("سارا"));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, CancellationToken.None);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.PayAsync(await shop.Shop.CustomerAsync("رضا"));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(12));
        await using var desk = await OpenAsync(shop.Shop, "fa");

        desk.Sees("سه‌شنبه 3 آذر 1405");
        Assert.Contains("150,000", desk.Find(".figure").TextContent);
        desk.Sees("قدیمی‌ترین: 12 دقیقه پیش");
        desk.Sees("یک‌ماهه");
        Assert.Equal("فروش ۱۴ روز اخیر (تومان)", desk.Find(".chart").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_plan_cannot_bring_markup_into_the_charts()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var planId = await shop.Shop.PlanAsync(shop.LocationId, name: Hostile);
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.Shop.Get<Core.Orders.OrderService>().PlaceAsync(
            sara, new Core.Orders.OrderRequest(planId, shop.LocationId, Core.Orders.PayWith.Card, "draft"), CancellationToken.None);
        var payment = await shop.Shop.Get<Core.Orders.OrderQueries>().PaymentAsync(sara, orderId, CancellationToken.None);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), await shop.SubmitAsync(sara, payment.ReceiptId), null, CancellationToken.None);
        await using var desk = await OpenAsync(shop.Shop);

        desk.Sees(Hostile);
        Assert.Empty(desk.All("img"));
    }

    [Fact]
    public async Task Whoever_may_not_see_sales_is_shown_to_the_work_there_is()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Receipts, "Nima"));

        desk.Open<DashboardPage>();

        desk.Sees("Welcome, Nima");
        Assert.Equal(["/receipts", "/deposits"], desk.All(".work a").Select(link => link.GetAttribute("href")));
    }

    private static async Task<PortalDesk> OpenAsync(TestShop shop, string language = "en")
    {
        var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Superadmin, name: "Owner"), language);
        desk.Open<DashboardPage>();
        return desk;
    }
}
