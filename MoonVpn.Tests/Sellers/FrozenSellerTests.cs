using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Sellers;

/// <summary>A seller's frozen wallet stops no customer: what the seller earns waits, and is booked when the wallet is opened.</summary>
public sealed class FrozenSellerTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_goes_on_and_the_commission_is_booked_once_when_the_wallet_is_opened()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.FreezeAsync(seller);

        await BuyAsync(shop, customer, planId);

        Assert.Equal(0, await BalanceAsync(shop, seller));
        Assert.Empty(await shop.Shop.ViolationsAsync());
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await OpenAsync(shop, seller);
        await OpenAsync(shop, seller);
        Assert.Equal(50_000, await BalanceAsync(shop, seller));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task What_was_refunded_while_the_commission_waited_is_not_earned()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.FreezeAsync(seller);
        var (refunded, _) = await BuyAsync(shop, customer, planId);
        var (_, undone) = await BuyAsync(shop, customer, planId);
        await shop.Shop.Get<OrderAftercare>().RefundAsync(Owner, refunded, 75_000, false, "half", Guid.NewGuid(), Ct);
        await shop.Shop.Get<ReceiptReview>().UndoAsync(Owner, undone, "a forgery", Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await OpenAsync(shop, seller);

        Assert.Equal(25_000, await BalanceAsync(shop, seller));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_refund_is_the_customers_though_the_sellers_share_cannot_be_taken_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var boss = await shop.Shop.StaffAsync(UserRole.Superadmin);
        var (seller, customer, planId) = await shop.SellingAsync();
        var (orderId, _) = await BuyAsync(shop, customer, planId);
        await shop.FreezeAsync(seller);

        await shop.Shop.Get<OrderAftercare>().RefundAsync(Owner, orderId, null, false, "all of it", Guid.NewGuid(), Ct);

        Assert.Equal((50_000L, ShopWithPanel.Price), (await BalanceAsync(shop, seller), await BalanceAsync(shop, customer)));
        var alert = await shop.Shop.ReadAsync(db => db.Set<Notification>().SingleAsync(told => told.UserId == boss.UserId && told.Type == NotificationType.OperatorAlert, Ct));
        Assert.Contains("50,000", alert.Content, StringComparison.Ordinal);
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    private static async Task<(long OrderId, long ReceiptId)> BuyAsync(ShopWithPanel shop, Actor customer, long planId)
    {
        var (orderId, receiptId) = await shop.PayForAsync(customer, planId);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.WorkAsync();
        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        return (orderId, receiptId);
    }

    private static Task OpenAsync(ShopWithPanel shop, Actor person) => shop.Shop.Get<InvariantService>().ClearAsync(Owner, person.UserId!.Value, "looked at it", Ct);

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor person) => (await shop.Shop.Get<WalletService>().BalanceAsync(person, person.UserId!.Value, Ct)).Balance;
}
