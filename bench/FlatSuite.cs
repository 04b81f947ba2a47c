using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Bench;

/// <summary>A statement and the queue of receipts take as long in a shop of a million ledger rows as in one that has just opened.</summary>
internal static class FlatSuite
{
    private const int Batch = 50;
    private const double Most = 0.15;

    private static readonly Actor Boss = Actor.System("bench");

    public static async Task<int> RunAsync(int rounds)
    {
        Machine.Introduce();
        await using var small = await FilledShop.OpenAsync(20, 200);
        await using var big = await FilledShop.OpenAsync(100_000, 1_000_000);
        var (fewPeople, manyPeople) = (await PeopleAsync(small), await PeopleAsync(big));
        var isFlat = Judge("statement", await CompareAsync(rounds, () => StatementsAsync(small, fewPeople), () => StatementsAsync(big, manyPeople)));
        isFlat &= Judge("receipt queue", await CompareAsync(rounds, () => QueueAsync(small), () => QueueAsync(big)));
        return isFlat ? 0 : 1;
    }

    /// <summary>Customers with statements of about the same length.</summary>
    private static Task<List<Actor>> PeopleAsync(FilledShop filled) => filled.Shop.ReadAsync(async db => (await db.Set<User>()
            .Where(user => db.Set<Transaction>().Count(row => row.UserId == user.Id) >= 8 && db.Set<Transaction>().Count(row => row.UserId == user.Id) <= 12)
            .Take(20_000).Select(user => user.Id).ToListAsync())
        .Select(id => new Actor(id, "customer", UserRole.User, Permission.None, ActorChannel.Bot)).ToList());

    private static async Task StatementsAsync(FilledShop filled, List<Actor> people)
    {
        for (var index = 0; index < Batch; index++)
        {
            var person = people[Random.Shared.Next(people.Count)];
            await filled.Shop.Get<WalletService>().StatementAsync(person, person.UserId!.Value, new PageRequest(), CancellationToken.None);
        }
    }

    private static async Task QueueAsync(FilledShop filled)
    {
        for (var index = 0; index < Batch / 5; index++)
        {
            await filled.Shop.Get<ReceiptQueries>().ListAsync(Boss, ReceiptFilter.Waiting, new PageRequest(), CancellationToken.None);
        }
    }

    /// <summary>In turns, so that whatever else the machine does meets both; the median of all.</summary>
    private static async Task<(double Small, double Big)> CompareAsync(int rounds, Func<Task> small, Func<Task> big)
    {
        var (ofSmall, ofBig) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds + 10; round++)
        {
            var (few, many) = (await TimeAsync(small), await TimeAsync(big));
            // The first warm up.
            if (round >= 10)
            {
                ofSmall.Add(few);
                ofBig.Add(many);
            }
        }

        return (ofSmall.Order().ElementAt(rounds / 2), ofBig.Order().ElementAt(rounds / 2));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static bool Judge(string what, (double Small, double Big) took)
    {
        var more = (took.Big / took.Small) - 1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took.Small:0.00} ms a batch in an empty shop, {took.Big:0.00} ms with a million rows: {more * 100:+0.0;-0.0} % (at most ±15 %)"));
        return Math.Abs(more) <= Most;
    }
}
