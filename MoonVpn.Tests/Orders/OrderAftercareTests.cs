using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Money;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Orders that went wrong are tried again, delivered ones refunded, and everything that happened is on record.</summary>
public sealed class OrderAftercareTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_order_is_ordered_again_from_the_wallet_once()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, failedId) = await FailedAsync(shop);

        var again = await Care(shop).RetryAsync(sara, failedId, Ct);
        Assert.Equal(again, await Care(shop).RetryAsync(Owner, failedId, Ct));
        await shop.WorkAsync();

        var order = await shop.OrderAsync(again);
        Assert.Equal((OrderStatus.Completed, ShopWithPanel.Price, OrderStatus.Failed), (order.Status, order.FinalAmount, (await shop.OrderAsync(failedId)).Status));
        Assert.Equal(0, await BalanceAsync(shop, sara));
    }

    [Fact]
    public async Task A_failed_order_is_not_tried_again_without_its_money()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, failedId) = await FailedAsync(shop);
        await shop.PlaceAsync(sara, PayWith.WalletFirst);

        Assert.Equal(Refusal.NotEnoughBalance, await RefusalOf(() => Care(shop).RetryAsync(sara, failedId, Ct)));
    }

    [Fact]
    public async Task Only_its_customer_and_the_staff_try_an_order_again_and_only_one_that_needs_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, failedId) = await FailedAsync(shop);
        var reza = await shop.Shop.CustomerAsync("رضا");
        var open = await shop.PlaceAsync(sara);

        Assert.Equal(Refusal.NotAllowed, await RefusalOf(() => Care(shop).RetryAsync(reza, failedId, Ct)));
        Assert.Equal(Refusal.OrderNotRetryable, await RefusalOf(() => Care(shop).RetryAsync(sara, open, Ct)));
    }

    [Fact]
    public async Task What_waits_for_its_panel_is_tried_at_once_when_the_staff_says_so()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.Shop.ReadAsync(db => db.Set<PanelJob>().ExecuteUpdateAsync(update => update.SetProperty(job => job.NextAt, TestShop.Morning.UtcDateTime.AddHours(5)), Ct));
        await shop.WorkAsync();
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);

        Assert.Equal(orderId, await Care(shop).RetryAsync(Owner, orderId, Ct));
        await shop.WorkAsync();

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task A_refund_is_booked_once_and_never_beyond_what_was_paid()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();
        var orderId = account.OrderId!.Value;
        var press = Guid.NewGuid();

        await Care(shop).RefundAsync(Owner, orderId, 50_000, false, "کندی سرویس", press, Ct);
        await Care(shop).RefundAsync(Owner, orderId, 50_000, false, "کندی سرویس", press, Ct);
        Assert.Equal(Refusal.RefundTooMuch, await RefusalOf(() => Care(shop).RefundAsync(Owner, orderId, 100_001, false, "too much", Guid.NewGuid(), Ct)));
        await Care(shop).RefundAsync(Owner, orderId, null, switchOff: true, "the rest", Guid.NewGuid(), Ct);

        Assert.Equal(Refusal.OrderNotRefundable, await RefusalOf(() => Care(shop).RefundAsync(Owner, orderId, null, false, "once more", Guid.NewGuid(), Ct)));
        Assert.Equal(ShopWithPanel.Price, await BalanceAsync(shop, sara));
        Assert.Equal((OrderStatus.Completed, AccountStatus.Disabled), ((await shop.OrderAsync(orderId)).Status, (await shop.AccountAsync(orderId)).Status));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task A_refund_of_no_amount_is_refused(long amount)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, account) = await shop.BoughtAsync();

        Assert.Equal(Refusal.AmountOutOfRange, await RefusalOf(() => Care(shop).RefundAsync(Owner, account.OrderId!.Value, amount, false, "reason", Guid.NewGuid(), Ct)));
    }

    [Fact]
    public async Task Undoing_the_approval_of_a_partly_refunded_order_takes_the_refund_back_too()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.WorkAsync();
        await Care(shop).RefundAsync(Owner, orderId, 20_000, false, "courtesy", Guid.NewGuid(), Ct);

        await shop.Shop.Get<ReceiptReview>().UndoAsync(Owner, receiptId, "it was a forgery", Ct);

        Assert.Equal(0, await BalanceAsync(shop, sara));
    }

    [Fact]
    public async Task The_history_of_an_order_tells_who_did_what_in_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "علی");
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(admin, receiptId, null, Ct);
        await shop.WorkAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Care(shop).RefundAsync(Owner, orderId, 10_000, false, "courtesy", Guid.NewGuid(), Ct);

        var history = await shop.Shop.Get<OrderHistory>().ListAsync(Owner, orderId, Ct);

        Assert.Equal(
            ["order.place سارا", "receipt.submit سارا", "receipt.approve علی", "receipt.open ", "ledger.deposit علی", "ledger.purchase علی", "order.completed ", "order.refund ", "ledger.refund "],
            history.Where(line => !line.Action.StartsWith("account", StringComparison.Ordinal)).Select(line => $"{line.Action} {line.Who}"));
        Assert.Equal([150_000L, -150_000L, 10_000L], history.Where(line => line.Amount is not null).Select(line => line.Amount!.Value));
        Assert.Equal("courtesy", history.Single(line => line.Action == "order.refund").Reason);
    }

    [Fact]
    public async Task The_staff_calls_off_what_is_paid_as_long_as_no_panel_has_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await shop.Shop.StaffAsync(UserRole.Admin, Permission.Customers, "علی");
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        var orders = shop.Shop.Get<OrderService>();

        Assert.Equal(Refusal.OrderNotPending, await RefusalOf(() => orders.CancelAsync(sara, orderId, Ct)));
        await orders.CancelAsync(admin, orderId, Ct);
        await shop.WorkAsync();

        Assert.Equal((OrderStatus.Failed, ShopWithPanel.Price), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        Assert.NotEqual(AccountStatus.Active, (await shop.AccountAsync(orderId)).Status);
        Assert.Equal(new OrderMoney(0, ShopWithPanel.Price, 0, ShopWithPanel.Price, 0), await shop.Shop.Get<OrderHistory>().MoneyAsync(admin, orderId, Ct));
        Assert.Equal(Refusal.OrderNotPending, await RefusalOf(() => orders.CancelAsync(admin, orderId, Ct)));
    }

    [Fact]
    public async Task Ten_taps_at_once_make_one_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        using var barrier = new Barrier(10);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait(Ct);
                return shop.PlaceAsync(sara, draft: "same").GetAwaiter().GetResult();
            },
            Ct, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<Order>().CountAsync(Ct)));
    }

    private static OrderAftercare Care(ShopWithPanel shop) => shop.Shop.Get<OrderAftercare>();

    /// <summary>Paid, given up, refunded.</summary>
    private static async Task<(Actor Customer, long OrderId)> FailedAsync(ShopWithPanel shop)
    {
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await new MoneyHands(shop).FailAsync((await shop.OrderAsync(orderId)).AccountId!.Value);
        Assert.Equal((OrderStatus.Failed, ShopWithPanel.Price), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        return (sara, orderId);
    }

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor customer) => (await shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct)).Balance;

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
