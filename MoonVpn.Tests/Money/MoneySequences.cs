namespace MoonVpn.Tests.Money;

/// <summary>Draws sequences of steps from a seed, and makes one that fails as short as it can be.</summary>
internal static class MoneySequences
{
    private static readonly (MoneyStepKind Kind, int Weight)[] Weights =
    [
        (MoneyStepKind.Buy, 20), (MoneyStepKind.BuyAgain, 4), (MoneyStepKind.Renew, 8), (MoneyStepKind.Upload, 20), (MoneyStepKind.Approve, 14),
        (MoneyStepKind.ApproveTogether, 5), (MoneyStepKind.Reject, 8), (MoneyStepKind.Cancel, 5), (MoneyStepKind.Tick, 6), (MoneyStepKind.Expire, 4),
        (MoneyStepKind.Deliver, 6), (MoneyStepKind.Fail, 4), (MoneyStepKind.Adjust, 6),
    ];

    private static readonly int Sum = Weights.Sum(weight => weight.Weight);

    public static IReadOnlyList<MoneyStep> Draw(int seed, int length)
    {
#pragma warning disable CA5394 // A seed that can be repeated is the point.
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => new MoneyStep(KindOf(random.Next(Sum)), random.Next(100), random.Next(100), random.Next(100)))];
#pragma warning restore CA5394
    }

    /// <summary>Leaves out stretches, long ones first, as long as it still fails.</summary>
    public static async Task<IReadOnlyList<MoneyStep>> ShrinkAsync(IReadOnlyList<MoneyStep> steps, Func<IReadOnlyList<MoneyStep>, Task<bool>> fails)
    {
        for (var length = steps.Count / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= steps.Count;)
            {
                IReadOnlyList<MoneyStep> shorter = [.. steps.Take(from), .. steps.Skip(from + length)];
                if (await fails(shorter))
                {
                    steps = shorter;
                }
                else
                {
                    from += length;
                }
            }
        }

        return steps;
    }

    private static MoneyStepKind KindOf(int drawn)
    {
        foreach (var (kind, weight) in Weights)
        {
            if ((drawn -= weight) < 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
