using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>The money path against a panel over HTTP, from the order to the account.</summary>
public sealed class PurchaseTests
{
    private static readonly Actor Owner = Actor.System("test");

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task An_approved_receipt_becomes_an_account_on_the_panel_and_a_link(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);

        await ApproveAsync(shop, receiptId);
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
        await shop.WorkAsync();

        var order = await shop.OrderAsync(orderId);
        var account = await shop.AccountAsync(orderId);
        Assert.Equal(OrderStatus.Completed, order.Status);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal($"DE-{account.Id}", account.EmailName);
        Assert.Contains("@vpn.example.com:", account.ConfigUrl);
        Assert.NotEmpty(account.SubscriptionUrl!);
        Assert.Single(shop.Panel.Mutations, mutation => mutation.Email == account.EmailName);
        Assert.Equal(
            [NotificationType.ReceiptApproved, NotificationType.OrderCompleted],
            await shop.Shop.ReadAsync(db => db.Set<Notification>().Where(row => row.UserId == sara.UserId).OrderBy(row => row.Id).Select(row => row.Type).ToListAsync()));
        await AssertAddsUpAsync(shop);
    }

    [Fact]
    public async Task The_ledger_tells_the_purchase_as_deposit_and_purchase()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await ApproveAsync(shop, receiptId, ShopWithPanel.Price + 20_000);

        var rows = (await shop.Shop.Get<WalletService>().StatementAsync(sara, sara.UserId!.Value, new PageRequest(), CancellationToken.None)).Items;

        Assert.Equal([(TransactionType.Purchase, -ShopWithPanel.Price, 20_000L), (TransactionType.Deposit, ShopWithPanel.Price + 20_000, ShopWithPanel.Price + 20_000)], rows.Select(row => (row.Type, row.Amount, row.BalanceAfter)));
        Assert.All(rows, row => Assert.Equal(orderId, row.OrderId));
    }

    [Fact]
    public async Task Less_than_is_due_is_kept_and_the_rest_is_asked_for()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);

        await ApproveAsync(shop, receiptId, 100_000);

        var rest = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, CancellationToken.None);
        Assert.Equal((OrderStatus.Pending, 50_000L, 100_000L), (rest.OrderStatus, rest.Amount, rest.WalletPart));
        await ApproveAsync(shop, await shop.SubmitAsync(sara, rest.ReceiptId, text: "654321"));
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(new WalletBalance(0, 0), await shop.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, CancellationToken.None));
        await AssertAddsUpAsync(shop);
    }

    [Fact]
    public async Task A_wallet_that_covers_the_price_pays_at_once_and_one_that_does_not_goes_first()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 190_000);

        var paid = await shop.PlaceAsync(sara, PayWith.WalletFirst);
        var mixed = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.PlaceAsync(sara, PayWith.WalletFirst), CancellationToken.None);

        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(paid)).Status);
        Assert.Equal((110_000L, 40_000L), (mixed.Amount, mixed.WalletPart));
        Assert.Equal(new WalletBalance(40_000, 40_000), await shop.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_promised_to_an_order_cannot_be_taken_away_from_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 100_000);
        await shop.PlaceAsync(sara, PayWith.WalletFirst);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => GiveAsync(shop, sara, -100_000));

        Assert.Equal(Refusal.NotEnoughBalance, refused.Refusal);
        Assert.Equal(100_000L, refused.Arguments[0]);
        var quote = await shop.Shop.Get<ShopFront>().QuoteAsync(sara, shop.PlanId, shop.LocationId, CancellationToken.None);
        Assert.Equal(ShopWithPanel.Price, quote.CardPart);
    }

    [Fact]
    public async Task One_button_makes_one_order_however_often_it_is_pressed()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();

        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.PlaceAsync(sara, draft: "same"))));

        Assert.Single(orders.Distinct());
    }

    [Fact]
    public async Task Nothing_sent_in_time_ends_the_order_and_frees_what_was_held()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 40_000);
        var orderId = await shop.PlaceAsync(sara, PayWith.WalletFirst);

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(29.9));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        Assert.Equal(OrderStatus.Pending, (await shop.OrderAsync(orderId)).Status);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(0.1));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderStatus.Expired, OrderCloseReason.TimedOut), (order.Status, order.CloseReason));
        Assert.Equal(new WalletBalance(40_000, 0), await shop.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task Money_that_comes_too_late_for_the_order_is_not_lost()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.PlaceAsync(sara);
        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, CancellationToken.None);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        var late = await shop.SubmitAsync(sara, payment.ReceiptId);
        await ApproveAsync(shop, late);

        Assert.NotEqual(payment.ReceiptId, late);
        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(new WalletBalance(ShopWithPanel.Price, 0), await shop.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task A_receipt_sent_in_time_is_in_time_even_if_the_bot_heard_of_it_later()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.PlaceAsync(sara), CancellationToken.None);
        var sentAt = TestShop.Morning.UtcDateTime.AddMinutes(20);

        shop.Shop.Clock.Advance(TimeSpan.FromHours(3));
        var receiptId = await shop.SubmitAsync(sara, payment.ReceiptId, sentAt);

        Assert.Equal(payment.ReceiptId, receiptId);
    }

    [Fact]
    public async Task A_receipt_nobody_answered_expires_flagged_stays_decidable_and_keeps_the_order_open()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(30));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        var receipt = await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, receiptId, CancellationToken.None);
        Assert.Equal((ReceiptStatus.Expired, true, OrderStatus.Pending), (receipt.Status, receipt.IsFlagged, (await shop.OrderAsync(orderId)).Status));

        await ApproveAsync(shop, receiptId);
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task A_rejected_receipt_may_be_sent_again_twice_and_then_the_order_is_closed()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, receiptId, RejectionReason.NotReceived, null, CancellationToken.None);
            if (attempt < 3)
            {
                var again = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, CancellationToken.None);
                receiptId = await shop.SubmitAsync(sara, again.ReceiptId, text: $"99{attempt}456");
            }
        }

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderStatus.Expired, OrderCloseReason.Rejected), (order.Status, order.CloseReason));
    }

    [Fact]
    public async Task A_location_that_filled_up_meanwhile_leaves_the_money_in_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET on_sale = 0"));

        await ApproveAsync(shop, receiptId);

        Assert.Equal(OrderCloseReason.NoRoom, (await shop.OrderAsync(orderId)).CloseReason);
        Assert.Equal(ShopWithPanel.Price, (await shop.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, CancellationToken.None)).Available);
    }

    [Fact]
    public async Task A_trial_is_given_once_and_without_money()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var trial = await shop.Shop.PlanAsync(shop.LocationId, price: 0, name: "تست", days: 1, gigabytes: 1);
        var sara = await shop.Shop.CustomerAsync();
        var orders = shop.Shop.Get<OrderService>();

        var orderId = await orders.StartTrialAsync(sara, trial, shop.LocationId, "one", CancellationToken.None);
        var again = await Assert.ThrowsAsync<RefusedException>(() => orders.StartTrialAsync(sara, trial, shop.LocationId, "two", CancellationToken.None));
        await shop.WorkAsync();

        Assert.Equal(Refusal.TrialAlreadyUsed, again.Refusal);
        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync()));
    }

    [Fact]
    public async Task A_plan_that_was_switched_off_is_not_sold()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<Core.Catalog.PlanService>().SetActiveAsync(Owner, shop.PlanId, false, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await shop.PlaceAsync(await shop.Shop.CustomerAsync()));

        Assert.Equal(Refusal.PlanNotOnSale, refused.Refusal);
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_does_not_exist_for_a_customer()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await ApproveAsync(shop, receiptId);
        await shop.WorkAsync();
        var accountId = (await shop.AccountAsync(orderId)).Id;
        var other = await shop.Shop.CustomerAsync("بابک");

        foreach (var peek in new Func<Task>[]
        {
            () => shop.Shop.Get<OrderQueries>().GetAsync(other, orderId, CancellationToken.None),
            () => shop.Shop.Get<OrderQueries>().PaymentOfReceiptAsync(other, receiptId, CancellationToken.None),
            () => shop.Shop.Get<OrderService>().CancelAsync(other, orderId, CancellationToken.None),
            () => shop.Shop.Get<AccountService>().QrAsync(other, accountId, CancellationToken.None),
            () => shop.SubmitAsync(other, receiptId),
        })
        {
            Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(peek)).Refusal);
        }
    }

    private static Task ApproveAsync(ShopWithPanel shop, long receiptId, long? amount = null) =>
        shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, amount, CancellationToken.None);

    private static Task GiveAsync(ShopWithPanel shop, Actor customer, long amount) =>
        shop.Shop.Get<WalletService>().AdjustAsync(Owner, customer.UserId!.Value, amount, "هدیه", Guid.NewGuid(), CancellationToken.None);

    private static async Task AssertAddsUpAsync(ShopWithPanel shop) =>
        Assert.Empty(await shop.Shop.ViolationsAsync());
}
