using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Sellers;

/// <summary>A seller whose wallet cannot answer for a payment gets none, and what an admin decided stands all the same.</summary>
public sealed class SellerCardTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seller_who_cannot_answer_for_what_makes_the_amount_unique_does_not_get_the_payment()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        var own = await shop.SellerCardAsync(seller);
        await UniqueAmountsAsync(shop, true);
        await shop.SettleAsync(seller, ShopWithPanel.Price);

        Assert.Equal(shop.CardId, (await ReceiptAsync(shop, await shop.PlaceAsync(customer, planId))).CardId);
        await shop.SettleAsync(seller, 999);
        var shown = await ReceiptAsync(shop, await shop.PlaceAsync(customer, planId));

        Assert.Equal((own, true), (shown.CardId, shown.Offset > 0));
        Assert.Equal(new WalletBalance(ShopWithPanel.Price + 999, shown.Amount), await shop.Shop.Get<WalletService>().BalanceAsync(seller, seller.UserId!.Value, Ct));
    }

    [Fact]
    public async Task A_seller_whose_wallet_is_frozen_does_not_get_the_payment()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.SettleAsync(seller, 500_000);
        await shop.FreezeAsync(seller);

        Assert.Equal(shop.CardId, (await ReceiptAsync(shop, await shop.PlaceAsync(customer, planId))).CardId);
    }

    [Fact]
    public async Task Less_arrived_and_no_card_can_take_the_rest_so_the_approval_stands_and_the_money_is_in_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.SettleAsync(seller, ShopWithPanel.Price);
        var (orderId, receiptId) = await shop.PayForAsync(customer, planId);
        await shop.SwitchCardOffAsync(shop.CardId);
        // Asked for exactly before; a unique amount from now on is more than the seller has left.
        await UniqueAmountsAsync(shop, true);

        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, 50_000, Ct);

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderStatus.Expired, OrderCloseReason.Cancelled, receiptId), (order.Status, order.CloseReason, order.ReceiptId));
        Assert.Equal(new WalletBalance(50_000, 0), await shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct));
        Assert.Contains(NotificationType.ReceiptShort, await ToldAsync(shop, customer));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_rejection_stands_when_no_card_can_be_shown_again()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.SettleAsync(seller, ShopWithPanel.Price);
        var (orderId, receiptId) = await shop.PayForAsync(customer, planId);
        await shop.SwitchCardOffAsync(shop.CardId);
        await shop.FreezeAsync(seller);

        await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, receiptId, RejectionReason.NotReceived, null, Ct);

        Assert.Equal(OrderCloseReason.Rejected, (await shop.OrderAsync(orderId)).CloseReason);
        Assert.Contains(NotificationType.ReceiptRejected, await ToldAsync(shop, customer));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task What_was_sent_in_time_and_heard_of_too_late_is_kept_as_late_money_when_no_card_can_take_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.SettleAsync(seller, ShopWithPanel.Price);
        var orderId = await shop.PlaceAsync(customer, planId);
        var sentAt = shop.Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(5);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        await shop.SwitchCardOffAsync(shop.CardId);
        await shop.SettleAsync(seller, -ShopWithPanel.Price);

        var late = await shop.SubmitAsync(customer, (await ReceiptAsync(shop, orderId)).Id, sentAt);

        Assert.True(await shop.Shop.ReadAsync(db => db.Set<Receipt>().Where(receipt => receipt.Id == late).Select(receipt => receipt.IsLate).SingleAsync(Ct)));
        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(orderId)).Status);
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    private static Task UniqueAmountsAsync(ShopWithPanel shop, bool on) => shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.UniqueAmounts, on ? "true" : "false", Ct);

    private static Task<Receipt> ReceiptAsync(ShopWithPanel shop, long orderId) => shop.Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.OrderId == orderId, Ct));

    private static Task<List<NotificationType>> ToldAsync(ShopWithPanel shop, Actor customer) =>
        shop.Shop.ReadAsync(db => db.Set<Notification>().Where(told => told.UserId == customer.UserId).Select(told => told.Type).ToListAsync(Ct));
}
