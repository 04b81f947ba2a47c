using System.Diagnostics;
using MoonVpn.Tests.Money;

namespace MoonVpn.Bench;

/// <summary>Thousands of sequences of what people and time do, in the shop and in the plain model; then the same with planted bugs, each of which must be caught.</summary>
internal static class ModelSuite
{
    private const int Length = 50;
    private const int PerShop = 100;
    private const int PlantedTries = 200;

    private static int _done;

    public static async Task<int> RunAsync(int sequences)
    {
        var watch = Stopwatch.StartNew();
        var shops = new Stack<int>(Enumerable.Range(0, (sequences + PerShop - 1) / PerShop).Reverse());
        var found = (await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => WorkAsync(shops, sequences))))).Sum();
        Console.WriteLine($"{sequences} sequences of {Length} steps: {found} differed from the model or broke an invariant; {watch.Elapsed.TotalSeconds:0} s");
        foreach (var (name, hands) in PlantedBugs.All)
        {
            found += await PlantedAsync(name, hands) ? 0 : 1;
        }

        return found == 0 ? 0 : 1;
    }

    private static async Task<int> WorkAsync(Stack<int> shops, int sequences)
    {
        var found = 0;
        while (true)
        {
            int shop;
            lock (shops)
            {
                if (!shops.TryPop(out shop))
                {
                    return found;
                }
            }

            await using var stage = await MoneyStage.OpenAsync();
            for (var seed = shop * PerShop; seed < Math.Min(sequences, (shop + 1) * PerShop); seed++)
            {
                found += await RunAsync(stage, seed) ? 0 : 1;
            }

            if (await stage.VerifyAsync() is { } violated)
            {
                found++;
                Console.WriteLine($"after seeds {shop * PerShop}…: {violated}");
            }

            if (Interlocked.Add(ref _done, PerShop) % (5 * PerShop) == 0)
            {
                Console.WriteLine($"{_done} sequences done");
            }
        }
    }

    private static async Task<bool> RunAsync(MoneyStage stage, int seed)
    {
        var steps = MoneySequences.Draw(seed, Length);
        if (await stage.RunAsync(steps) is not { } difference)
        {
            return true;
        }

        var shortest = await MoneySequences.ShrinkAsync(steps, async shorter => await stage.RunAsync(shorter) is not null);
        Console.WriteLine($"seed {seed}: {difference}\n  shortest: {string.Join(" ", shortest)}");
        return false;
    }

    private static async Task<bool> PlantedAsync(string name, Func<Tests.Support.ShopWithPanel, MoneyHands> hands)
    {
        await using var stage = await MoneyStage.OpenAsync(hands);
        for (var seed = 0; seed < PlantedTries; seed++)
        {
            var steps = MoneySequences.Draw(seed, Length);
            if (await stage.RunAsync(steps) is not null)
            {
                var shortest = await MoneySequences.ShrinkAsync(steps, async shorter => await stage.RunAsync(shorter) is not null);
                Console.WriteLine($"planted \"{name}\": caught in sequence {seed + 1}; shortest: {string.Join(" ", shortest)}");
                return true;
            }
        }

        Console.WriteLine($"planted \"{name}\": NOT caught in {PlantedTries} sequences");
        return false;
    }
}
