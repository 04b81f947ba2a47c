using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Everything a customer may order besides a new account.</summary>
public sealed class OrderKindTests
{
    private const long Gigabyte = 1024L * 1024 * 1024;

    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10, 0, 50_000L, OrderKind.ExtraTraffic)]
    [InlineData(0, 7, 14_000L, OrderKind.ExtraTime)]
    public async Task Extra_traffic_and_extra_time_cost_what_the_plan_says_and_reach_the_account(int gigabytes, int days, long price, OrderKind kind)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await SellExtrasAsync(shop, 5_000, 2_000);
        var (sara, before) = await shop.BoughtAsync();
        Assert.Equal(price, (await shop.Shop.Get<ExtraPrices>().QuoteAsync(sara, before.Id, gigabytes, days, Ct)).Price);

        var orderId = await Orders(shop).ExtendAsync(sara, before.Id, gigabytes, days, PayWith.Card, "more", Ct);
        Assert.Equal(orderId, await Orders(shop).ExtendAsync(sara, before.Id, gigabytes, days, PayWith.Card, "more", Ct));
        await ApproveAsync(shop, sara, orderId);
        await shop.WorkAsync();

        var (order, after) = (await shop.OrderAsync(orderId), await shop.Shop.Get<AccountService>().GetAsync(sara, before.Id, Ct));
        Assert.Equal((kind, OrderStatus.Completed, price), (order.Kind, order.Status, order.FinalAmount));
        Assert.Equal((before.TrafficLimit + (gigabytes * Gigabyte), before.ExpiresAt!.Value.AddDays(days)), (after.TrafficLimit, after.ExpiresAt!.Value));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 0)]
    public async Task What_the_plan_does_not_sell_is_refused(int gigabytes, int days)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();

        Assert.Equal(Refusal.ExtraNotOffered, await RefusalOf(() => Orders(shop).ExtendAsync(sara, account.Id, gigabytes, days, PayWith.Card, "more", Ct)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(0, int.MinValue)]
    public async Task Impossible_quantities_are_refused(int gigabytes, int days)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await SellExtrasAsync(shop, Toman.Max, Toman.Max);
        var (sara, account) = await shop.BoughtAsync();

        Assert.Equal(Refusal.OutOfRange, await RefusalOf(() => Orders(shop).ExtendAsync(sara, account.Id, gigabytes, days, PayWith.Card, "more", Ct)));
        Assert.Equal(Refusal.AmountOutOfRange, await RefusalOf(() => Orders(shop).ExtendAsync(sara, account.Id, 2, 0, PayWith.Card, "more", Ct)));
    }

    [Fact]
    public async Task Nobody_extends_what_is_somebody_elses()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await SellExtrasAsync(shop, 5_000, 2_000);
        var (_, account) = await shop.BoughtAsync();

        Assert.Equal(Refusal.NotFound, await RefusalOf(async () => await Orders(shop).ExtendAsync(await shop.Shop.CustomerAsync("رضا"), account.Id, 1, 0, PayWith.Card, "more", Ct)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30_000L)]
    [InlineData(90_000L)]
    public async Task A_top_up_credits_whatever_arrived_and_asks_for_no_rest(long? arrived)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await Orders(shop).TopUpAsync(sara, 50_000, "top", Ct);
        Assert.Equal(orderId, await Orders(shop).TopUpAsync(sara, 50_000, "top", Ct));

        await ApproveAsync(shop, sara, orderId, arrived);

        Assert.Equal((OrderKind.TopUp, OrderStatus.Completed), ((await shop.OrderAsync(orderId)).Kind, (await shop.OrderAsync(orderId)).Status));
        Assert.Equal(new WalletBalance(arrived ?? 50_000, 0), await BalanceAsync(shop, sara));
        Assert.Equal(["Deposit"], await shop.Shop.ReadAsync(db => db.Set<Transaction>().Select(row => row.Type.ToString()).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-50_000L)]
    [InlineData(9_999L)]
    [InlineData(10_000_001L)]
    [InlineData(long.MaxValue)]
    public async Task A_top_up_is_within_the_set_bounds(long amount)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();

        Assert.Equal(Refusal.AmountOutOfRange, await RefusalOf(() => Orders(shop).TopUpAsync(sara, amount, "top", Ct)));
    }

    [Fact]
    public async Task An_undone_top_up_is_taken_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await Orders(shop).TopUpAsync(sara, 50_000, "top", Ct);
        var receiptId = await ApproveAsync(shop, sara, orderId);

        await shop.Shop.Get<ReceiptReview>().UndoAsync(Owner, receiptId, "nothing came", Ct);

        Assert.Equal((OrderStatus.Failed, 0L), ((await shop.OrderAsync(orderId)).Status, (await BalanceAsync(shop, sara)).Balance));
    }

    [Fact]
    public async Task A_day_has_room_for_so_many_orders_of_a_customer_and_the_next_day_begins_anew()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.MaxOrdersPerDay, "2", Ct);
        var sara = await shop.Shop.CustomerAsync();
        foreach (var draft in new[] { "one", "two" })
        {
            await Orders(shop).CancelAsync(sara, await shop.PlaceAsync(sara, draft: draft), Ct);
        }

        Assert.Equal(Refusal.TooManyOrdersToday, await RefusalOf(() => shop.PlaceAsync(sara)));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.PlaceAsync(sara);
    }

    private static OrderService Orders(ShopWithPanel shop) => shop.Shop.Get<OrderService>();

    private static async Task<long> ApproveAsync(ShopWithPanel shop, Actor customer, long orderId, long? arrived = null)
    {
        var receiptId = await shop.SubmitAsync(customer, (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, arrived, Ct);
        return receiptId;
    }

    private static Task SellExtrasAsync(ShopWithPanel shop, long perGigabyte, long perDay) => shop.Shop.Get<PlanService>().SaveAsync(
        Owner,
        new PlanDraft
        {
            Id = shop.PlanId,
            Name = "یک‌ماهه",
            Price = ShopWithPanel.Price,
            DurationDays = 30,
            TrafficGb = 50,
            LocationIds = [shop.LocationId],
            ExtraGbPrice = perGigabyte,
            ExtraDayPrice = perDay,
        },
        Ct);

    private static Task<WalletBalance> BalanceAsync(ShopWithPanel shop, Actor customer) => shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct);

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
