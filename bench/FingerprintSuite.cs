using System.Diagnostics;
using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Tests.Payments.Pictures;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>Receipts are drawn, disguised and looked for among hundreds of the same bank's app.</summary>
internal static class FingerprintSuite
{
    private const double LeastKnown = 0.95;

    public static int Run(int cases)
    {
        var watch = Stopwatch.StartNew();
        var trials = FingerprintTrial.Run(Enumerable.Range(0, cases)).ToList();
        foreach (var disguise in trials.GroupBy(trial => trial.Disguise))
        {
            Console.WriteLine($"{disguise.Key}: known again {disguise.Count(trial => trial.Again.IsSame)} of {disguise.Count()}, wrong {disguise.Count(trial => trial.Other.IsSame)}");
        }

        var (known, wrong) = (trials.Count(trial => trial.Again.IsSame), trials.Count(trial => trial.Other.IsSame));
        Console.WriteLine($"known again {known} of {cases}; another receipt taken for it {wrong} of {cases}; {watch.Elapsed.TotalSeconds:0.0} s");
        return Among(cases) && wrong == 0 && known >= cases * LeastKnown ? 0 : 1;
    }

    /// <returns>Whether nearly all were among the eight that are compared.</returns>
    private static bool Among(int pictures)
    {
        const int sought = 40;
        var index = new PictureIndex();
        for (var number = 0; number < pictures; number++)
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            index.Add(number, FingerprintTrial.PrintOf(DrawnReceipt.Jpeg(picture)).Segments);
        }

        var found = Enumerable.Range(0, sought).Count(number =>
        {
            using var picture = DrawnReceipt.Draw(number % 2, new Random(number));
            return index.Nearest(FingerprintTrial.PrintOf(DrawnReceipt.Cropped(picture, new Random(number))).Segments, 8).Contains(number);
        });
        Console.WriteLine($"among the eight nearest of {index.Count}: {found} of {sought}");
        return found >= sought * LeastKnown;
    }
}
