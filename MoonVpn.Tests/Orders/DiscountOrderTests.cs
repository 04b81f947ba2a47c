using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>What becomes of the use of a code: reserved with the order, given back when the order comes to nothing.</summary>
public sealed class DiscountOrderTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_discount_is_frozen_on_the_order_and_paid_for_as_it_is()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.OrderWithAsync(sara, "NOWRUZ");
        await shop.Shop.Get<DiscountCodeService>().SetActiveAsync(Owner, codeId, false, Ct);

        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, Ct);
        await ApproveAsync(shop, await shop.SubmitAsync(sara, payment.ReceiptId));
        await shop.WorkAsync();

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderStatus.Completed, 150_000L, 30_000L, 120_000L), (order.Status, order.Amount, order.DiscountAmount, order.FinalAmount));
        Assert.Equal(120_000, payment.Amount);
        Assert.Equal(0, await BalanceAsync(shop, sara));
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
        var row = await shop.Shop.Get<DiscountQueries>().GetAsync(Owner, codeId, Ct);
        Assert.Equal((true, 1, 120_000L, 30_000L), (row.WasUsed, row.Sales, row.Revenue, row.Given));
        Assert.Equal(orderId, Assert.Single((await shop.Shop.Get<DiscountQueries>().UsesAsync(Owner, codeId, new PageRequest(), Ct)).Items).OrderId);
    }

    [Theory]
    [InlineData(PayWith.Card)]
    [InlineData(PayWith.WalletFirst)]
    public async Task What_costs_nothing_any_more_is_paid_at_once_without_card_and_posts_nothing(PayWith payWith)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("FREE", draft => draft.Value = 100);
        await shop.Shop.Get<BankCardService>().SaveAsync(Owner, new BankCardDraft { Id = shop.CardId, CardNumber = "6037990012345670", HolderName = "علی", IsActive = false }, Ct);
        var sara = await shop.Shop.CustomerAsync();

        var orderId = await shop.OrderWithAsync(sara, "FREE", payWith);
        await shop.WorkAsync();

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderStatus.Completed, OrderKind.Purchase, 0L, (long?)null), (order.Status, order.Kind, order.FinalAmount, order.ReceiptId));
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<Transaction>().AnyAsync()));
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<TestAccountLog>().AnyAsync()));
        // It is no trial: it can be had again.
        await shop.OrderWithAsync(sara, "FREE", payWith);
    }

    [Fact]
    public async Task The_wallet_goes_first_towards_the_lowered_price()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = await shop.Shop.CustomerAsync();
        await shop.Shop.Get<WalletService>().AdjustAsync(Owner, sara.UserId!.Value, 50_000, "هدیه", Guid.NewGuid(), Ct);

        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.OrderWithAsync(sara, "NOWRUZ", PayWith.WalletFirst), Ct);

        Assert.Equal((120_000L, 50_000L, 70_000L), (payment.FinalAmount, payment.WalletPart, payment.Amount));
    }

    [Fact]
    public async Task A_renewal_takes_a_code_too()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var (sara, account) = await shop.BoughtAsync();

        var entered = await shop.Shop.Get<DiscountService>().TryForRenewalAsync(sara, "nowruz", account.Id, null, Ct);
        var orderId = await shop.Shop.Get<OrderService>().RenewAsync(sara, account.Id, null, PayWith.Card, "renew", entered.Quote.Offer, Ct);

        var order = await shop.OrderAsync(orderId);
        Assert.Equal((OrderKind.Renewal, 30_000L, 120_000L), (order.Kind, order.DiscountAmount, order.FinalAmount));
    }

    [Fact]
    public async Task Ten_taps_make_one_order_and_one_use()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ", draft => draft.PerUserLimit = 1);
        var sara = await shop.Shop.CustomerAsync();
        var offer = (await shop.TryAsync(sara, "NOWRUZ")).Quote.Offer!;

        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.OrderByAsync(sara, offer, draft: "same"))));

        Assert.Single(orders.Distinct());
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
    }

    [Fact]
    public async Task Cancelling_and_expiring_give_the_use_back_once()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ", draft => (draft.PerUserLimit, draft.UsageLimit) = (1, 1));
        var sara = await shop.Shop.CustomerAsync();

        var first = await shop.OrderWithAsync(sara, "NOWRUZ");
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
        var presses = await CodeRace.AtOnceAsync([1, 2, 3, 4, 5], async (_, press) =>
        {
            await shop.Shop.Get<OrderService>().CancelAsync(sara, first, Ct);
            return press;
        }, Refusal.OrderNotPending);
        Assert.Single(presses, press => press > 0);
        Assert.Equal(0, await shop.Shop.UsesAsync(codeId));
        await shop.OrderWithAsync(sara, "NOWRUZ");
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
        shop.Shop.Clock.Advance(TimeSpan.FromHours(2));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        Assert.Equal(0, await shop.Shop.UsesAsync(codeId));
    }

    [Fact]
    public async Task An_order_that_cannot_be_delivered_gives_the_use_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("FREE", draft => draft.Value = 100);
        var orderId = await shop.OrderWithAsync(await shop.Shop.CustomerAsync(), "FREE");

        await FailAsync(shop, orderId);

        Assert.Equal(OrderStatus.Failed, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(0, await shop.Shop.UsesAsync(codeId));
    }

    [Fact]
    public async Task An_order_whose_receipt_came_too_late_takes_its_use_again_at_its_frozen_price()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ", draft => (draft.UsageLimit, draft.LastDay) = (1, new DateOnly(2026, 11, 24)));
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.OrderWithAsync(sara, "NOWRUZ");
        var sentAt = shop.Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        var missed = await ExpireAsync(shop, sara, orderId, TimeSpan.FromHours(20));
        Assert.Equal(0, await shop.Shop.UsesAsync(codeId));

        var receipt = await shop.SubmitAsync(sara, missed, sentAt);
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
        await ApproveAsync(shop, receipt);

        Assert.Equal((OrderStatus.Paid, 120_000L), ((await shop.OrderAsync(orderId)).Status, (await shop.OrderAsync(orderId)).FinalAmount));
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
    }

    [Fact]
    public async Task When_others_used_the_code_up_meanwhile_late_money_goes_to_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ", draft => draft.UsageLimit = 1);
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.OrderWithAsync(sara, "NOWRUZ");
        var sentAt = shop.Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        var missed = await ExpireAsync(shop, sara, orderId, TimeSpan.FromHours(1));
        await shop.OrderWithAsync(await shop.Shop.CustomerAsync("مینا"), "NOWRUZ");

        await ApproveAsync(shop, await shop.SubmitAsync(sara, missed, sentAt));

        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(120_000, await BalanceAsync(shop, sara));
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
    }

    private static Task ApproveAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor customer) => (await shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct)).Balance;

    /// <returns>The receipt that nothing was sent for.</returns>
    private static async Task<long> ExpireAsync(ShopWithPanel shop, Actor customer, long orderId, TimeSpan later)
    {
        var missed = (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId;
        shop.Shop.Clock.Advance(later);
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        Assert.Equal(OrderStatus.Expired, (await shop.OrderAsync(orderId)).Status);
        return missed;
    }

    private static Task FailAsync(ShopWithPanel shop, long orderId) => shop.Shop.Get<Core.Data.UnitOfWork>().RunAsync(
        Owner,
        async work =>
        {
            var account = await work.Db.Set<ClientAccount>().SingleAsync(account => account.OrderId == orderId);
            await shop.Shop.Get<IProvisioningFollower>().FailedAsync(work, account, "the panel is gone");
        },
        Ct);
}
