using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Sellers;
using MoonVpn.Core.Users;

namespace MoonVpn.Tests.Support;

/// <summary>Sellers with plans, customers and cards of their own.</summary>
internal static class GivenSellers
{
    public const long Wholesale = 100_000;

    private static readonly Actor Owner = Actor.System("test");

    public static async Task<(Actor Seller, Actor Customer, long PlanId)> SellingAsync(this ShopWithPanel shop)
    {
        var seller = await shop.Shop.StaffAsync(UserRole.Seller, name: "فروشنده");
        var customer = await shop.Shop.CustomerAsync();
        await shop.Shop.Get<UnitOfWork>().RunAsync(
            Owner, async work => (await work.Db.Set<User>().SingleAsync(user => user.Id == customer.UserId, CancellationToken.None)).SellerId = seller.UserId, CancellationToken.None);
        return (seller, customer, await shop.SellerPlanAsync(seller, ShopWithPanel.Price, Wholesale));
    }

    public static Task<long> SellerPlanAsync(this ShopWithPanel shop, Actor seller, long price, long wholesale) => shop.Shop.Get<PlanService>().SaveAsync(
        Owner,
        new PlanDraft { Name = "همکار", Price = price, WholesalePrice = wholesale, ResellerId = seller.UserId, DurationDays = 30, TrafficGb = 50, LocationIds = [shop.LocationId] },
        CancellationToken.None);

    public static Task<long> SellerCardAsync(this ShopWithPanel shop, Actor seller) => shop.Shop.Get<UnitOfWork>().RunAsync(
        Owner,
        async work =>
        {
            var card = new BankCard { OwnerId = seller.UserId, HolderName = "فروشنده", BankName = "ملت", IsActive = true, CreatedAt = work.Now };
            card.Propose("6104330012345677", null, work.Now);
            card.Confirm();
            work.Db.Add(card);
            await work.SaveAsync();
            return card.Id;
        },
        CancellationToken.None);

    /// <summary>Money between the operator and the seller.</summary>
    public static Task SettleAsync(this ShopWithPanel shop, Actor seller, long amount) =>
        shop.Shop.Get<SellerService>().SettleAsync(Owner, seller.UserId!.Value, amount, "cash", Guid.NewGuid(), CancellationToken.None);

    public static Task FreezeAsync(this ShopWithPanel shop, Actor person) => shop.Shop.Get<UnitOfWork>().RunAsync(
        Owner,
        async work =>
        {
            var user = await work.Db.Set<User>().SingleAsync(user => user.Id == person.UserId, CancellationToken.None);
            (user.WalletFrozenAt, user.WalletFrozenReason) = (work.Now, "M11:1");
        },
        CancellationToken.None);

    public static Task SwitchCardOffAsync(this ShopWithPanel shop, long cardId) => shop.Shop.Get<UnitOfWork>().RunAsync(
        Owner, async work => (await work.Db.Set<BankCard>().SingleAsync(card => card.Id == cardId, CancellationToken.None)).IsActive = false, CancellationToken.None);

    public static Task<long> PlaceAsync(this ShopWithPanel shop, Actor customer, long planId) => shop.Shop.Get<OrderService>().PlaceAsync(
        customer, new OrderRequest(planId, shop.LocationId, PayWith.Card, Guid.NewGuid().ToString("N")), CancellationToken.None);

    /// <summary>Places an order for a seller's plan and sends its receipt.</summary>
    public static async Task<(long OrderId, long ReceiptId)> PayForAsync(this ShopWithPanel shop, Actor customer, long planId)
    {
        var orderId = await shop.PlaceAsync(customer, planId);
        return (orderId, await shop.SubmitAsync(customer, (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, CancellationToken.None)).ReceiptId));
    }
}
