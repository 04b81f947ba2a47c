using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;

namespace MoonVpn.Tests.Support;

/// <summary>Discount and gift codes, made and used through the services that people use.</summary>
internal static class GivenCodes
{
    private static readonly Actor Setup = Actor.System("test-setup");

    /// <summary>20 % off everything, without any limit, unless told otherwise.</summary>
    public static Task<long> DiscountAsync(this TestShop shop, string code, Action<DiscountDraft>? with = null)
    {
        var draft = new DiscountDraft { Code = code, Type = DiscountType.Percent, Value = 20, PerUserLimit = null };
        with?.Invoke(draft);
        return shop.Get<DiscountCodeService>().SaveAsync(Setup, draft, CancellationToken.None);
    }

    public static Task<DiscountOutcome> TryAsync(this ShopWithPanel shop, Actor customer, string code) =>
        shop.Shop.Get<DiscountService>().TryAsync(customer, code, shop.PlanId, shop.LocationId, CancellationToken.None);

    /// <summary>Enters the code, then orders.</summary>
    public static async Task<long> OrderWithAsync(this ShopWithPanel shop, Actor customer, string code, PayWith payWith = PayWith.Card, string? draft = null)
    {
        var entered = await shop.TryAsync(customer, code);
        if (entered.Refused is { } refused)
        {
            throw refused;
        }

        return await shop.OrderByAsync(customer, entered.Quote.Offer!, payWith, draft);
    }

    public static Task<long> OrderByAsync(this ShopWithPanel shop, Actor customer, DiscountOffer offer, PayWith payWith = PayWith.Card, string? draft = null) =>
        shop.Shop.Get<OrderService>().PlaceAsync(
            customer, new OrderRequest(shop.PlanId, shop.LocationId, payWith, draft ?? Guid.NewGuid().ToString("N"), offer), CancellationToken.None);

    /// <summary>The count on the code, which must be the number of its uses that were not given back.</summary>
    public static async Task<int> UsesAsync(this TestShop shop, long codeId)
    {
        var count = await shop.ReadAsync(db => db.Set<DiscountCode>().Where(code => code.Id == codeId).Select(code => code.UsageCount).SingleAsync());
        Assert.Equal(count, await shop.ReadAsync(db => db.Set<DiscountUse>().CountAsync(use => use.DiscountCodeId == codeId && use.GivenBackAt == null)));
        return count;
    }

    /// <summary>A batch of gift codes.</summary>
    /// <returns>Its id and its codes in clear.</returns>
    public static async Task<(long Id, IReadOnlyList<string> Codes)> GiftsAsync(this TestShop shop, int count = 1, long amount = 50_000, Action<GiftDraft>? with = null, Actor? by = null)
    {
        var draft = new GiftDraft { Name = "نوروز", Amount = amount, Count = count, PerUserLimit = null };
        with?.Invoke(draft);
        var id = await shop.Get<GiftService>().CreateAsync(by ?? Setup, draft, CancellationToken.None);
        return (id, [.. (await shop.Get<GiftService>().ExportAsync(Setup, id, CancellationToken.None)).Select(row => row.Code)]);
    }

    public static Task<GiftOutcome> RedeemAsync(this TestShop shop, Actor customer, string code) =>
        shop.Get<GiftRedemption>().RedeemAsync(customer, code, CancellationToken.None);
}
