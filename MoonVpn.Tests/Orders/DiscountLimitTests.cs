using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>For what, for whom and when a code serves.</summary>
public sealed class DiscountLimitTests
{
    private static readonly Actor Owner = Actor.System("test");

    [Fact]
    public async Task A_code_lowers_the_price_however_it_is_typed()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("nowruz-1405");

        var entered = await shop.TryAsync(await shop.Shop.CustomerAsync(), "NowRuz ۱۴۰۵");

        Assert.Null(entered.Refused);
        Assert.Equal((ShopWithPanel.Price, 30_000L, 120_000L), (entered.Quote.Price, entered.Quote.Offer!.Amount, entered.Quote.Due));
        Assert.True(entered.Quote.CardAvailable);
    }

    [Fact]
    public async Task Each_limit_is_refused_with_its_own_reason()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var other = await shop.Shop.PlanAsync(shop.LocationId, name: "دیگر");
        await shop.Shop.DiscountAsync("OFFNOW", draft => draft.IsActive = false);
        await shop.Shop.DiscountAsync("TOMORROW", draft => draft.FirstDay = new DateOnly(2026, 11, 25));
        await shop.Shop.DiscountAsync("YESTERDAY", draft => draft.LastDay = new DateOnly(2026, 11, 23));
        await shop.Shop.DiscountAsync("OTHERPLAN", draft => draft.PlanIds = [other]);
        await shop.Shop.DiscountAsync("BIGORDERS", draft => draft.MinOrder = ShopWithPanel.Price + 1);
        await shop.Shop.DiscountAsync("TODAY", draft => (draft.FirstDay, draft.LastDay, draft.MinOrder, draft.PlanIds) = (new(2026, 11, 24), new(2026, 11, 24), ShopWithPanel.Price, [shop.PlanId]));

        Assert.Equal(Refusal.CodeUnknown, await WhyNotAsync(shop, "NOSUCHCODE"));
        Assert.Equal(Refusal.CodeInvalid, await WhyNotAsync(shop, "abc"));
        Assert.Equal(Refusal.CodeNotValidNow, await WhyNotAsync(shop, "OFFNOW"));
        Assert.Equal(Refusal.CodeNotValidNow, await WhyNotAsync(shop, "TOMORROW"));
        Assert.Equal(Refusal.CodeNotValidNow, await WhyNotAsync(shop, "YESTERDAY"));
        Assert.Equal(Refusal.CodeNotForThis, await WhyNotAsync(shop, "OTHERPLAN"));
        Assert.Equal(Refusal.CodeBelowMinimum, await WhyNotAsync(shop, "BIGORDERS"));
        Assert.Null(await WhyNotAsync(shop, "TODAY"));
    }

    [Fact]
    public async Task A_day_is_a_day_in_Tehran()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("TODAY", draft => draft.LastDay = new DateOnly(2026, 11, 24));
        // Midnight in Tehran is 20:30 UTC.
        shop.Shop.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 20, 29, 59, TimeSpan.Zero));
        Assert.Null(await WhyNotAsync(shop, "TODAY"));
        shop.Shop.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 20, 30, 0, TimeSpan.Zero));
        Assert.Equal(Refusal.CodeNotValidNow, await WhyNotAsync(shop, "TODAY"));
    }

    [Fact]
    public async Task A_customer_uses_a_code_as_often_as_it_says()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("TWICE", draft => draft.PerUserLimit = 2);
        var sara = await shop.Shop.CustomerAsync();

        await shop.OrderWithAsync(sara, "TWICE");
        await shop.OrderWithAsync(sara, "TWICE");

        Assert.Equal(Refusal.CodeUsedByYou, (await shop.TryAsync(sara, "TWICE")).Refused?.Refusal);
        await shop.OrderWithAsync(await shop.Shop.CustomerAsync("مینا"), "TWICE");
        Assert.Equal(3, await shop.Shop.UsesAsync(codeId));
        Assert.Equal([1, 2, 1], await shop.Shop.ReadAsync(db => db.Set<DiscountUse>().OrderBy(use => use.Id).Select(use => use.Slot).ToListAsync()));
    }

    [Fact]
    public async Task A_code_for_the_first_purchase_serves_whoever_has_bought_nothing()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("WELCOME", draft => draft.FirstPurchaseOnly = true);
        var (known, _) = await shop.BoughtAsync();
        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, 10);

        Assert.Equal(Refusal.CodeFirstPurchaseOnly, (await shop.TryAsync(known, "WELCOME")).Refused?.Refusal);
        var open = await shop.OrderWithAsync(sara, "WELCOME");
        Assert.Equal(Refusal.CodeFirstPurchaseOnly, (await shop.TryAsync(sara, "WELCOME")).Refused?.Refusal);
        await shop.Shop.Get<OrderService>().CancelAsync(sara, open, CancellationToken.None);
        Assert.Null((await shop.TryAsync(sara, "WELCOME")).Refused);
    }

    [Fact]
    public async Task A_sellers_code_is_for_that_sellers_plans_and_never_goes_below_wholesale()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var seller = (await shop.Shop.StaffAsync(UserRole.Seller, name: "فروشنده")).UserId!.Value;
        var customer = await shop.Shop.CustomerAsync();
        var planId = await SellersPlanAsync(shop, seller, customer, price: 100_000, wholesale: 80_000);
        await shop.Shop.DiscountAsync("SELLER20", draft => draft.ResellerId = seller);
        await shop.Shop.DiscountAsync("SELLER21", draft => (draft.ResellerId, draft.Value) = (seller, 21));
        await shop.Shop.DiscountAsync("OPERATOR");

        Assert.Null(await WhyNotAsync(shop, "SELLER20", customer, planId));
        Assert.Equal(Refusal.CodeBelowWholesale, await WhyNotAsync(shop, "SELLER21", customer, planId));
        Assert.Equal(Refusal.CodeUnknown, await WhyNotAsync(shop, "OPERATOR", customer, planId));
        Assert.Equal(Refusal.CodeUnknown, await WhyNotAsync(shop, "SELLER20"));
    }

    private static async Task<Refusal?> WhyNotAsync(ShopWithPanel shop, string code, Actor? customer = null, long? planId = null) =>
        (await shop.Shop.Get<DiscountService>().TryAsync(customer ?? await shop.Shop.CustomerAsync(), code, planId ?? shop.PlanId, shop.LocationId, CancellationToken.None)).Refused?.Refusal;

    private static Task GiveAsync(ShopWithPanel shop, Actor customer, long amount) =>
        shop.Shop.Get<WalletService>().AdjustAsync(Owner, customer.UserId!.Value, amount, "هدیه", Guid.NewGuid(), CancellationToken.None);

    private static Task<long> SellersPlanAsync(ShopWithPanel shop, long seller, Actor customer, long price, long wholesale) =>
        shop.Shop.Get<Core.Data.UnitOfWork>().RunAsync(
            Owner,
            async work =>
            {
                var plan = new Plan { Name = "پلن فروشنده", DurationDays = 30, TrafficGb = 10, Price = price, WholesalePrice = wholesale, ResellerId = seller, CreatedAt = work.Now };
                plan.Locations.Add(new PlanLocation { LocationId = shop.LocationId });
                work.Db.Add(plan);
                (await work.Db.Set<User>().FindAsync(customer.UserId))!.SellerId = seller;
                await work.SaveAsync();
                return plan.Id;
            },
            CancellationToken.None);
}
