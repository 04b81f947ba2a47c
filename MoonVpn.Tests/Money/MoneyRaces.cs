using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

/// <summary>Races for money, on real files, with a barrier: so many rounds in a row, then the books are read. A short form runs with the tests, a long one in the bench.</summary>
internal static class MoneyRaces
{
    private static readonly Actor Boss = Actor.System("race");

    /// <summary>By name; each returns what it counted, and fails when a count is wrong.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, Task<string>>> All = new Dictionary<string, Func<int, Task<string>>>
    {
        ["admins approve"] = ApproveAsync,
        ["approve or reject"] = ApproveOrRejectAsync,
        ["approve or expire"] = ApproveOrExpireAsync,
        ["send or expire"] = SendOrExpireAsync,
        ["approve or cancel"] = ApproveOrCancelAsync,
        ["twenty taps on a trial"] = TrialAsync,
        ["ten taps on one button"] = TapsAsync,
        ["the last place of an inbound"] = LastPlaceAsync,
    };

    private static async Task<string> ApproveAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 8);
        for (var round = 0; round < rounds; round++)
        {
            var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            var met = await AtOnce.RunAsync([.. admins.Take(2 + (round % 7)).Select<Actor, Func<Task>>(admin => () => ApproveAsync(shop, admin, receiptId))]);
            OneWins(met, Refusal.ReceiptAlreadyDecided);
        }

        var deposits = await DepositsAsync(shop);
        Assert.Equal(rounds, deposits);
        var accounts = await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync());
        Assert.Equal(rounds, accounts);
        return await BooksAsync(shop, $"{rounds} receipts, 2 to 8 admins each: {deposits} deposits, {accounts} accounts");
    }

    private static async Task<string> ApproveOrRejectAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 4);
        for (var round = 0; round < rounds; round++)
        {
            var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            OneWins(
                await AtOnce.RunAsync(
                    () => ApproveAsync(shop, admins[0], receiptId), () => RejectAsync(shop, admins[1], receiptId),
                    () => ApproveAsync(shop, admins[2], receiptId), () => RejectAsync(shop, admins[3], receiptId)),
                Refusal.ReceiptAlreadyDecided);
        }

        var approved = await CountAsync(shop, ReceiptStatus.Approved);
        var rejected = await CountAsync(shop, ReceiptStatus.Rejected);
        Assert.Equal(rounds, approved + rejected);
        Assert.Equal(approved, await DepositsAsync(shop));
        return await BooksAsync(shop, $"{rounds} receipts: {approved} approved with a deposit each, {rejected} rejected without one");
    }

    /// <summary>At the very end of the review window, a millisecond before and after it, too.</summary>
    private static async Task<string> ApproveOrExpireAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 1);
        var expiredFirst = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromMilliseconds((round % 3) - 1));
            var met = await AtOnce.RunAsync(() => ApproveAsync(shop, admins[0], receiptId), () => shop.Shop.RunAsync<ReceiptExpiryJob>());
            Assert.All(met, Assert.Null);
            expiredFirst += await shop.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.Id == receiptId && receipt.IsFlagged));
        }

        Assert.Equal(rounds, await CountAsync(shop, ReceiptStatus.Approved));
        Assert.Equal(rounds, await DepositsAsync(shop));
        return await BooksAsync(shop, $"{rounds} receipts at the edge: all approved once, {expiredFirst} of them after the timer had been first");
    }

    private static async Task<string> SendOrExpireAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var late = 0;
        for (var round = 0; round < rounds; round++)
        {
            var customer = await shop.Shop.CustomerAsync();
            var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, await shop.PlaceAsync(customer), CancellationToken.None);
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromMilliseconds((round % 3) - 1));
            var met = await AtOnce.RunAsync(() => shop.SubmitAsync(customer, payment.ReceiptId), () => shop.Shop.RunAsync<ReceiptExpiryJob>());
            Assert.All(met, Assert.Null);
            var sent = await shop.Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.UserId == customer.UserId && receipt.SubmittedAt != null));
            Assert.Equal(ReceiptStatus.Pending, sent.Status);
            late += sent.IsLate ? 1 : 0;
        }

        return await BooksAsync(shop, $"{rounds} receipts sent at the edge: each is waiting once, {late} of them as late money");
    }

    private static async Task<string> ApproveOrCancelAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 1);
        var bought = 0;
        for (var round = 0; round < rounds; round++)
        {
            var customer = await shop.Shop.CustomerAsync();
            await shop.Shop.Get<WalletService>().AdjustAsync(Boss, customer.UserId!.Value, ShopWithPanel.Price / 2, "half of it", Guid.NewGuid(), CancellationToken.None);
            var (orderId, receiptId) = await shop.PayAsync(customer, PayWith.WalletFirst);
            // Nobody answered in time: then the customer may cancel what can still be approved.
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
            await shop.Shop.RunAsync<ReceiptExpiryJob>();
            var met = await AtOnce.RunAsync(
                () => ApproveAsync(shop, admins[0], receiptId),
                () => shop.Shop.Get<OrderService>().CancelAsync(customer, orderId, CancellationToken.None),
                () => shop.PlaceAsync(customer, PayWith.WalletFirst));
            Assert.Null(met[0]);
            var order = await shop.OrderAsync(orderId);
            Assert.Equal(met[1] is null ? OrderStatus.Expired : OrderStatus.Paid, order.Status);
            bought += order.Status == OrderStatus.Paid ? 1 : 0;
        }

        Assert.Equal(rounds, await DepositsAsync(shop));
        return await BooksAsync(shop, $"{rounds} orders half from the wallet: {bought} bought, {rounds - bought} cancelled with the money in the wallet");
    }

    private static async Task<string> TrialAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var trial = await shop.Shop.PlanAsync(shop.LocationId, price: 0, "تست");
        for (var round = 0; round < rounds; round++)
        {
            var customer = await shop.Shop.CustomerAsync();
            OneWins(
                await AtOnce.RunAsync([.. Enumerable.Range(0, 20).Select<int, Func<Task>>(_ => () =>
                    shop.Shop.Get<OrderService>().StartTrialAsync(customer, trial, shop.LocationId, Guid.NewGuid().ToString("N"), CancellationToken.None))]),
                Refusal.TrialAlreadyUsed);
        }

        var accounts = await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync());
        Assert.Equal(rounds, accounts);
        return await BooksAsync(shop, $"{rounds} customers, 20 taps each: {accounts} trials");
    }

    private static async Task<string> TapsAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        for (var round = 0; round < rounds; round++)
        {
            var customer = await shop.Shop.CustomerAsync();
            Assert.All(await AtOnce.RunAsync([.. Enumerable.Range(0, 10).Select<int, Func<Task>>(_ => () => shop.PlaceAsync(customer, draft: "one button"))]), Assert.Null);
        }

        var orders = await shop.Shop.ReadAsync(db => db.Set<Order>().CountAsync());
        Assert.Equal(rounds, orders);
        return await BooksAsync(shop, $"{rounds} buttons, 10 taps each: {orders} orders");
    }

    /// <summary>Six with the money in hand want the one place that is left.</summary>
    private static async Task<string> LastPlaceAsync(int rounds)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var inbounds = await shop.Shop.ReadAsync(db => db.Set<Inbound>().OrderBy(inbound => inbound.Id).ToListAsync());
        var only = await shop.Shop.ReadAsync(db => InboundChoice.For(db, shop.LocationId).FirstAsync());
        foreach (var inbound in inbounds.Where(inbound => inbound.Id != only.Id))
        {
            await shop.Shop.Get<PanelService>().SetInboundAsync(Boss, inbound.Id, onSale: false, null, CancellationToken.None);
        }

        for (var round = 0; round < rounds; round++)
        {
            await shop.Shop.Get<PanelService>().SetInboundAsync(Boss, only.Id, onSale: true, only.ClientCount + round + 1, CancellationToken.None);
            var customers = new List<Actor>();
            for (var index = 0; index < 6; index++)
            {
                customers.Add(await shop.Shop.CustomerAsync());
                await shop.Shop.Get<WalletService>().AdjustAsync(Boss, customers[^1].UserId!.Value, ShopWithPanel.Price, "for the race", Guid.NewGuid(), CancellationToken.None);
            }

            OneWins(await AtOnce.RunAsync([.. customers.Select<Actor, Func<Task>>(customer => () => shop.PlaceAsync(customer, PayWith.WalletFirst))]), Refusal.LocationFull);
        }

        var accounts = await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync());
        Assert.Equal(rounds, accounts);
        return await BooksAsync(shop, $"{rounds} last places, 6 buyers each: {accounts} accounts");
    }

    /// <summary>One got what all wanted; the others were told why not, and nothing else.</summary>
    private static void OneWins(IReadOnlyList<Exception?> met, Refusal others)
    {
        Assert.Single(met, failure => failure is null);
        Assert.All(met.OfType<Exception>(), failure => Assert.Equal(others, Assert.IsType<RefusedException>(failure).Refusal));
    }

    private static async Task<string> BooksAsync(ShopWithPanel shop, string counted)
    {
        Assert.Empty(await shop.Shop.ViolationsAsync());
        return $"{counted}; no invariant violated";
    }

    private static Task ApproveAsync(ShopWithPanel shop, Actor admin, long receiptId) => shop.Shop.Get<ReceiptService>().ApproveAsync(admin, receiptId, null, CancellationToken.None);

    private static Task RejectAsync(ShopWithPanel shop, Actor admin, long receiptId) =>
        shop.Shop.Get<ReceiptService>().RejectAsync(admin, receiptId, RejectionReason.NotReceived, null, CancellationToken.None);

    private static Task<int> CountAsync(ShopWithPanel shop, ReceiptStatus status) => shop.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.Status == status));

    private static Task<int> DepositsAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit));

    private static async Task<IReadOnlyList<Actor>> AdminsAsync(ShopWithPanel shop, int count)
    {
        var admins = new List<Actor>();
        for (var index = 0; index < count; index++)
        {
            admins.Add(await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, $"admin {index}"));
        }

        return admins;
    }
}
