using System.Diagnostics;
using System.Globalization;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Bench;

/// <summary>Whether everything adds up in a shop of a hundred thousand users and a million ledger rows: how long it takes to know, and whether one wrong digit is found.</summary>
internal static class VerifySuite
{
    private const int Users = 100_000;
    private const int Transactions = 1_000_000;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(int trials)
    {
        Machine.Introduce();
        await using var big = await FilledShop.OpenAsync(Users, Transactions);
        var check = big.Shop.Get<InvariantCheck>();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written in {big.Took.TotalSeconds:0} s, {new FileInfo(big.File).Length / 1048576.0:0} MB"));
        var sound = true;
        for (var round = 0; round < Rounds; round++)
        {
            sound &= await MeasureAsync(check);
        }

        return sound && await TryAsync(big.File, check, trials) == trials ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(InvariantCheck check)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        var (idle, cpu, peak) = (self.WorkingSet64, self.TotalProcessorTime, 0L);
        var running = check.RunAsync(CancellationToken.None);
        while (!running.IsCompleted)
        {
            self.Refresh();
            peak = Math.Max(peak, self.WorkingSet64);
            await Task.WhenAny(running, Task.Delay(20));
        }

        var report = await running;
        self.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Results.Count} invariants over {string.Join(", ", report.Rows.Select(table => $"{table.Key} {Toman.Format(table.Value)}"))}: {report.Took.TotalSeconds:0.00} s, {(self.TotalProcessorTime - cpu).TotalSeconds:0.00} s CPU, {(peak - idle) / 1048576.0:0} MB above idle, {report.Violations} violations"));
        foreach (var violation in report.Named.Take(20))
        {
            Console.WriteLine($"  {violation}");
        }

        return report.AddsUp;
    }

    /// <returns>How many were found.</returns>
    private static async Task<int> TryAsync(string file, InvariantCheck check, int trials)
    {
        var found = 0;
        var tried = new Dictionary<string, (int Tried, int Found)>();
        var since = Stopwatch.GetTimestamp();
        for (var trial = 0; trial < trials; trial++)
        {
            var digit = WrongDigit.Choose(file, trial);
            digit.Put(digit.Wrong);
            var report = await check.RunAsync(CancellationToken.None);
            digit.Put(digit.Right);
            var isFound = !report.AddsUp;
            found += isFound ? 1 : 0;
            var (before, hits) = tried.GetValueOrDefault(digit.Place);
            tried[digit.Place] = (before + 1, hits + (isFound ? 1 : 0));
            if (!isFound)
            {
                Console.WriteLine($"  not found: {digit}");
            }
        }

        Console.WriteLine($"{found} of {trials} wrong digits found in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s: {string.Join(", ", tried.OrderBy(place => place.Key).Select(place => $"{place.Key} {place.Value.Found}/{place.Value.Tried}"))}");
        return found;
    }
}
