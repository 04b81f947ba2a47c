using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Payment;

namespace MoonVpn.Tests.Payments;

/// <summary>Whoever paid gets an account or finds the money in the wallet, whatever the order of things.</summary>
public sealed class ReceiptTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_that_cannot_be_handled_keeps_no_other_from_its_turn()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await PlaceAsync(shop, await shop.Shop.CustomerAsync());
        var next = await PlaceAsync(shop, await shop.Shop.CustomerAsync());
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER stuck BEFORE UPDATE ON receipt_log WHEN old.id = (SELECT min(id) FROM receipt_log) BEGIN SELECT raise(ABORT, 'stuck'); END"));

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(next.OrderId)).Status);
    }

    [Fact]
    public async Task What_was_sent_in_time_buys_the_account_even_if_it_was_heard_of_after_the_order_had_timed_out()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 40_000);
        var payment = await PlaceAsync(shop, sara, PayWith.WalletFirst);
        var sentAt = TestShop.Morning.UtcDateTime.AddMinutes(29);
        // Telegram cannot be reached for a while; the shop runs on.
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(payment.OrderId)).Status);

        var receiptId = await shop.SubmitAsync(sara, payment.ReceiptId, sentAt);
        var again = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, payment.OrderId, Ct);
        Assert.Equal((receiptId, OrderStatus.Pending, 110_000L, 40_000L, false), (again.ReceiptId, again.OrderStatus, again.Amount, again.WalletPart, again.IsLate));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);

        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(payment.OrderId)).Status);
        Assert.Equal(new WalletBalance(0, 0), await BalanceAsync(shop, sara));
    }

    [Fact]
    public async Task What_was_sent_in_time_is_late_when_the_wallets_part_was_spent_meanwhile()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 40_000);
        var payment = await PlaceAsync(shop, sara, PayWith.WalletFirst);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        await GiveAsync(shop, sara, -30_000);

        var receiptId = await shop.SubmitAsync(sara, payment.ReceiptId, TestShop.Morning.UtcDateTime.AddMinutes(29));

        Assert.True((await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, receiptId, Ct)).IsLate);
        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(payment.OrderId)).Status);
    }

    [Fact]
    public async Task A_late_receipt_nobody_has_answered_yet_leaves_no_room_for_a_second()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var payment = await PlaceAsync(shop, sara);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        await shop.SubmitAsync(sara, payment.ReceiptId);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.SubmitAsync(sara, payment.ReceiptId));

        Assert.Equal(Refusal.ReceiptAlreadySent, refused.Refusal);
    }

    [Fact]
    public async Task Of_two_open_payments_the_one_that_still_waits_is_meant()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var older = await PlaceAsync(shop, sara);
        await shop.PayAsync(sara);

        var meant = await shop.Shop.Get<OrderQueries>().OpenPaymentAsync(sara, Ct);

        Assert.Equal(older.OrderId, meant);
    }

    [Fact]
    public async Task A_picture_still_finds_the_payment_that_timed_out_when_another_order_was_made_since()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var missed = await PlaceAsync(shop, sara);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        await GiveAsync(shop, sara, ShopWithPanel.Price);
        await shop.PlaceAsync(sara, PayWith.WalletFirst);
        var payments = new MeantPayment(shop.Shop.Get<OrderQueries>(), shop.Shop.Clock);

        Assert.Equal(missed.OrderId, (await payments.FindAsync(sara, alsoMissed: true, Ct))?.OrderId);
        Assert.Null(await payments.FindAsync(sara, alsoMissed: false, Ct));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await payments.FindAsync(sara, alsoMissed: true, Ct));
    }

    [Fact]
    public async Task Money_sent_for_an_order_that_was_cancelled_can_still_be_shown()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var payment = await PlaceAsync(shop, sara);
        await shop.Shop.Get<OrderService>().CancelAsync(sara, payment.OrderId, Ct);

        var meant = await new MeantPayment(shop.Shop.Get<OrderQueries>(), shop.Shop.Clock).FindAsync(sara, alsoMissed: true, Ct);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, await shop.SubmitAsync(sara, meant!.ReceiptId), null, Ct);

        Assert.Equal(new WalletBalance(ShopWithPanel.Price, 0), await BalanceAsync(shop, sara));
    }

    [Fact]
    public async Task A_panel_that_is_unwell_when_the_receipt_is_approved_still_gets_the_account_when_it_is_well_again()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE panel SET health = 'degraded'"));

        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.WorkAsync();

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.PlaceAsync(sara));
        Assert.Equal(Refusal.LocationFull, refused.Refusal);
    }

    [Fact]
    public async Task Receipts_of_a_cards_admin_who_has_no_Telegram_go_to_the_superadmins()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var boss = await shop.Shop.StaffAsync(UserRole.Superadmin);
        var admin = await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE user SET telegram_id = NULL WHERE id = {admin.UserId}"));
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE bank_card SET admin_user_id = {admin.UserId}"));

        await shop.PayAsync(await shop.Shop.CustomerAsync());

        Assert.Equal([boss.UserId], await shop.Shop.ReadAsync(db => db.Set<Notification>().Where(row => row.Type == NotificationType.ReceiptReview).Select(row => row.UserId).ToListAsync()));
    }

    [Fact]
    public async Task Everybody_in_charge_hears_of_each_change_of_a_card_number()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        foreach (var number in new[] { "6219861012345673", "6037990012345670", "6219861012345673" })
        {
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await shop.Shop.Get<BankCardService>().SaveAsync(Owner, new BankCardDraft { Id = shop.CardId, CardNumber = number, HolderName = "علی رضایی" }, Ct);
        }

        Assert.Equal(3, await shop.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.OperatorAlert)));
    }

    private static async Task<PaymentDetails> PlaceAsync(ShopWithPanel shop, Actor customer, PayWith payWith = PayWith.Card) =>
        await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, await shop.PlaceAsync(customer, payWith), Ct);

    private static Task GiveAsync(ShopWithPanel shop, Actor customer, long amount) =>
        shop.Shop.Get<WalletService>().AdjustAsync(Owner, customer.UserId!.Value, amount, "هدیه", Guid.NewGuid(), Ct);

    private static Task<WalletBalance> BalanceAsync(ShopWithPanel shop, Actor customer) =>
        shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct);
}
