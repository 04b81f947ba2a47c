using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Sellers;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Sellers;

/// <summary>A seller earns what a sale brings above wholesale, and answers for what comes onto the own card.</summary>
public sealed class SellerMoneyTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_completed_sale_earns_its_commission_and_a_refund_takes_it_back_in_proportion()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        var (orderId, _) = await BuyAsync(shop, customer, planId);
        Assert.Equal(50_000, await BalanceAsync(shop, seller));

        await shop.Shop.Get<OrderAftercare>().RefundAsync(Owner, orderId, 50_000, false, "a third", Guid.NewGuid(), Ct);
        Assert.Equal(33_334, await BalanceAsync(shop, seller));
        await shop.Shop.Get<OrderAftercare>().RefundAsync(Owner, orderId, null, false, "the rest", Guid.NewGuid(), Ct);
        // Each part is rounded down, so a Toman may stay.
        Assert.Equal(1, await BalanceAsync(shop, seller));
    }

    [Fact]
    public async Task An_undone_approval_takes_the_commission_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        var (_, receiptId) = await BuyAsync(shop, customer, planId);

        await shop.Shop.Get<ReceiptReview>().UndoAsync(Owner, receiptId, "a forgery", Ct);

        Assert.Equal((0L, 0L), (await BalanceAsync(shop, seller), await BalanceAsync(shop, customer)));
    }

    [Fact]
    public async Task A_sellers_card_is_shown_only_while_the_sellers_wallet_can_answer_for_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        var own = await shop.SellerCardAsync(seller);

        Assert.Equal(shop.CardId, await CardOfAsync(shop, await shop.PlaceAsync(customer, planId)));
        await shop.Shop.Get<SellerService>().SettleAsync(Owner, seller.UserId!.Value, 200_000, "cash", Guid.NewGuid(), Ct);
        Assert.Equal(own, await CardOfAsync(shop, await shop.PlaceAsync(customer, planId)));
        Assert.Equal(new WalletBalance(200_000, 150_000), await shop.Shop.Get<WalletService>().BalanceAsync(seller, seller.UserId!.Value, Ct));
        Assert.Equal(shop.CardId, await CardOfAsync(shop, await shop.PlaceAsync(customer, planId)));
    }

    [Fact]
    public async Task What_comes_onto_a_sellers_card_is_the_customers_and_the_sellers_debt()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.Shop.Get<SellerService>().SettleAsync(Owner, seller.UserId!.Value, 200_000, "cash", Guid.NewGuid(), Ct);

        var (_, receiptId) = await BuyAsync(shop, customer, planId);

        Assert.Equal(new WalletBalance(100_000, 0), await shop.Shop.Get<WalletService>().BalanceAsync(seller, seller.UserId!.Value, Ct));
        Assert.Equal(["settlement 200000", "settlement -150000", "commission 50000"], await RowsAsync(shop, seller));
        await shop.Shop.Get<ReceiptReview>().UndoAsync(Owner, receiptId, "a mistake", Ct);
        Assert.Equal(200_000, await BalanceAsync(shop, seller));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_held_for_a_sellers_card_is_free_again_when_nothing_comes(bool rejected)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await shop.SellerCardAsync(seller);
        await shop.Shop.Get<SellerService>().SettleAsync(Owner, seller.UserId!.Value, 200_000, "cash", Guid.NewGuid(), Ct);
        var orderId = await shop.PlaceAsync(customer, planId);
        if (rejected)
        {
            for (var attempt = 0; attempt < OrderSettlement.MostRejections; attempt++)
            {
                var receiptId = await shop.SubmitAsync(customer, (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId);
                await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, receiptId, RejectionReason.NotReceived, null, Ct);
            }
        }

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        Assert.Equal(new WalletBalance(200_000, 0), await shop.Shop.Get<WalletService>().BalanceAsync(seller, seller.UserId!.Value, Ct));
    }

    [Fact]
    public async Task A_payout_is_booked_once_and_never_beyond_what_the_seller_has()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, customer, planId) = await shop.SellingAsync();
        await BuyAsync(shop, customer, planId);
        var (sellers, press) = (shop.Shop.Get<SellerService>(), Guid.NewGuid());

        await sellers.SettleAsync(Owner, seller.UserId!.Value, -30_000, "۱۲۳۴۵۶", press, Ct);
        await sellers.SettleAsync(Owner, seller.UserId!.Value, -30_000, "۱۲۳۴۵۶", press, Ct);

        Assert.Equal(20_000, await BalanceAsync(shop, seller));
        Assert.Equal(Refusal.NotEnoughBalance, await RefusalOf(() => sellers.SettleAsync(Owner, seller.UserId!.Value, -20_001, "more", Guid.NewGuid(), Ct)));
        Assert.Equal(Refusal.AmountOutOfRange, await RefusalOf(() => sellers.SettleAsync(Owner, seller.UserId!.Value, 0, "none", Guid.NewGuid(), Ct)));
        Assert.Equal(Refusal.NotFound, await RefusalOf(() => sellers.SettleAsync(Owner, customer.UserId!.Value, 1, "no seller", Guid.NewGuid(), Ct)));
        Assert.Equal(2, (await sellers.StatementAsync(seller, seller.UserId!.Value, new PageRequest(), Ct)).Total);
        Assert.Equal(Refusal.NotAllowed, await RefusalOf(() => sellers.StatementAsync(customer, seller.UserId!.Value, new PageRequest(), Ct)));
    }

    [Fact]
    public async Task A_sellers_plan_pays_the_operator_at_least_the_floor()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var seller = await shop.Shop.StaffAsync(UserRole.Seller, name: "فروشنده");
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.SellerFloorPerGb, "1000", Ct);
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.SellerFloorPerDay, "500", Ct);

        Assert.Equal(Refusal.OutOfRange, await RefusalOf(() => shop.SellerPlanAsync(seller, 150_000, 64_999)));
        Assert.Equal(Refusal.OutOfRange, await RefusalOf(() => shop.SellerPlanAsync(seller, 150_000, 150_001)));
        Assert.Equal(Refusal.OutOfRange, await RefusalOf(() => shop.SellerPlanAsync(seller, 64_999, 64_999)));
        await shop.SellerPlanAsync(seller, 150_000, 65_000);
    }

    [Fact]
    public async Task A_sellers_customer_sees_the_sellers_plans_and_the_operators_only_if_the_setting_says_so()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, customer, planId) = await shop.SellingAsync();
        var front = shop.Shop.Get<ShopFront>();

        Assert.Equal([planId], (await front.PlansAsync(customer, Ct)).Select(plan => plan.Id));
        Assert.Equal([shop.PlanId], (await front.PlansAsync(await shop.Shop.CustomerAsync("رضا"), Ct)).Select(plan => plan.Id));
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.ShowOperatorPlans, "true", Ct);
        Assert.Equal([shop.PlanId, planId], (await front.PlansAsync(customer, Ct)).Select(plan => plan.Id).Order());
    }

    private static async Task<(long OrderId, long ReceiptId)> BuyAsync(ShopWithPanel shop, Actor customer, long planId)
    {
        var (orderId, receiptId) = await shop.PayForAsync(customer, planId);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.WorkAsync();
        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        return (orderId, receiptId);
    }

    private static Task<long> CardOfAsync(ShopWithPanel shop, long orderId) => shop.Shop.ReadAsync(db => db.Set<Receipt>().Where(receipt => receipt.OrderId == orderId).Select(receipt => receipt.CardId).SingleAsync(Ct));

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor person) => (await shop.Shop.Get<WalletService>().BalanceAsync(person, person.UserId!.Value, Ct)).Balance;

    private static async Task<IReadOnlyList<string>> RowsAsync(ShopWithPanel shop, Actor person)
    {
        var rows = await shop.Shop.ReadAsync(db => db.Set<Transaction>().Where(row => row.UserId == person.UserId).OrderBy(row => row.Sequence).ToListAsync(Ct));
        return [.. rows.Select(row => FormattableString.Invariant($"{row.Type} {row.Amount}").ToLowerInvariant())];
    }

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
