using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Users;

namespace MoonVpn.Tests.Support;

/// <summary>Many who use the same code at the same moment, on a real file. A round can be run as often as one likes.</summary>
internal static class CodeRace
{
    /// <summary>Customers who have all seen the discounted price order at once by a code that serves fewer; then all who got it cancel.</summary>
    /// <param name="hosts">Whose services they call, in turn: several have no gate in common but the file.</param>
    public static async Task<CodeRound> DiscountAsync(ShopWithPanel shop, IReadOnlyList<IServiceProvider> hosts, int customers = 50, int uses = 10)
    {
        var codeId = await shop.Shop.DiscountAsync(CodeText.New(8), draft => draft.UsageLimit = uses);
        var code = (await shop.Shop.Get<DiscountQueries>().GetAsync(Actor.System("race"), codeId, CancellationToken.None)).Code;
        var offers = new List<(Actor Customer, DiscountOffer Offer)>();
        for (var index = 0; index < customers; index++)
        {
            var customer = await shop.Shop.CustomerAsync();
            offers.Add((customer, (await shop.TryAsync(customer, code)).Quote.Offer!));
        }

        var orders = await AtOnceAsync(offers, (index, entry) => hosts[index % hosts.Count].GetRequiredService<OrderService>().PlaceAsync(
            entry.Customer, new OrderRequest(shop.PlanId, shop.LocationId, PayWith.Card, Guid.NewGuid().ToString("N"), entry.Offer), CancellationToken.None), Refusal.CodeUsedUp);
        var counted = await shop.Shop.UsesAsync(codeId);
        await AtOnceAsync(
            [.. orders.Select((orderId, index) => (OrderId: orderId, offers[index].Customer)).Where(order => order.OrderId > 0)],
            async (index, order) =>
            {
                await hosts[index % hosts.Count].GetRequiredService<OrderService>().CancelAsync(order.Customer, order.OrderId, CancellationToken.None);
                return order.OrderId;
            });
        return new CodeRound(orders.Count(id => id > 0), counted, await shop.Shop.UsesAsync(codeId));
    }

    /// <summary>Customers redeem the same gift code at once.</summary>
    /// <returns>Won: how many were told that it was credited; counted: how many wallets have it; left: Toman beyond what it is worth.</returns>
    public static async Task<CodeRound> GiftAsync(TestShop shop, IReadOnlyList<IServiceProvider> hosts, int customers = 50)
    {
        const long Worth = 50_000;
        var (_, codes) = await shop.GiftsAsync(amount: Worth);
        var people = new List<Actor>();
        for (var index = 0; index < customers; index++)
        {
            people.Add(await shop.CustomerAsync());
        }

        var credited = await AtOnceAsync(people, async (index, customer) =>
            (await hosts[index % hosts.Count].GetRequiredService<GiftRedemption>().RedeemAsync(customer, codes[0], CancellationToken.None)).Amount);
        var ids = people.Select(person => person.UserId!.Value).ToList();
        var balances = await shop.ReadAsync(db => db.Set<User>().Where(user => ids.Contains(user.Id)).Select(user => user.Balance).ToListAsync());
        return new CodeRound(credited.Count(amount => amount > 0), balances.Count(balance => balance > 0), balances.Sum() - Worth);
    }

    /// <summary>Starts them all, and lets them go in the same moment.</summary>
    /// <param name="expected">Comes out as 0; any other refusal is an error.</param>
    public static async Task<IReadOnlyList<long>> AtOnceAsync<T>(IReadOnlyList<T> entries, Func<int, T, Task<long>> act, Refusal? expected = null)
    {
        var barrier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = entries.Select((entry, index) => Task.Run(async () =>
        {
            await barrier.Task;
            try
            {
                return await act(index, entry);
            }
            catch (RefusedException refused) when (refused.Refusal == expected)
            {
                return 0;
            }
        })).ToList();
        barrier.SetResult();
        return await Task.WhenAll(running);
    }
}

/// <param name="Won">How many were let through.</param>
/// <param name="Counted">How many uses the tables count.</param>
/// <param name="Left">What remained when all was given back.</param>
internal sealed record CodeRound(int Won, int Counted, long Left);
