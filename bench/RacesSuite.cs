using System.Diagnostics;
using MoonVpn.Tests.Money;

namespace MoonVpn.Bench;

/// <summary>Every race for money, so many rounds each.</summary>
internal static class RacesSuite
{
    public static async Task<int> RunAsync(int rounds)
    {
        var failed = 0;
        foreach (var (name, race) in MoneyRaces.All)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                Console.WriteLine($"{name}: {await race(rounds)}; {watch.Elapsed.TotalSeconds:0.0} s");
            }
#pragma warning disable CA1031 // The next race has its turn, whatever this one showed.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failed++;
                Console.WriteLine($"{name}: FAILED {failure}");
            }
        }

        return failed;
    }
}
