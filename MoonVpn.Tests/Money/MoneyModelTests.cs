namespace MoonVpn.Tests.Money;

/// <summary>Whatever people and time do, in whatever order, the shop's money is what the plain model says.</summary>
public sealed class MoneyModelTests
{
    private const int Sequences = 24;
    private const int Length = 50;

    [Fact]
    public async Task Shop_and_model_agree_after_every_step()
    {
        await using var stage = await MoneyStage.OpenAsync();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var steps = MoneySequences.Draw(seed, Length);
            if (await stage.RunAsync(steps) is { } difference)
            {
                var shortest = await MoneySequences.ShrinkAsync(steps, async shorter => await stage.RunAsync(shorter) is not null);
                Assert.Fail($"seed {seed}: {difference}\nshortest: {string.Join(" ", shortest)}\n{await stage.RunAsync(shortest)}");
            }
        }

        Assert.Null(await stage.VerifyAsync());
    }

    public static TheoryData<string> Bugs => [.. PlantedBugs.All.Select(bug => bug.Name)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task A_shop_with_a_planted_bug_is_caught(string bug)
    {
        await using var stage = await MoneyStage.OpenAsync(PlantedBugs.All.Single(planted => planted.Name == bug).Hands);
        for (var seed = 0; seed < Sequences; seed++)
        {
            if (await stage.RunAsync(MoneySequences.Draw(seed, Length)) is not null)
            {
                return;
            }
        }

        Assert.Fail($"{bug}: not caught in {Sequences} sequences");
    }
}
