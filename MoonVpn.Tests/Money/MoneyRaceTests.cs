namespace MoonVpn.Tests.Money;

/// <summary>The short form of each race; the bench runs a thousand rounds.</summary>
public sealed class MoneyRaceTests(ITestOutputHelper output)
{
    private const int Rounds = 12;

    public static TheoryData<string> Races => [.. MoneyRaces.All.Keys];

    [Theory]
    [MemberData(nameof(Races))]
    public async Task Everybody_at_the_same_instant(string race) => output.WriteLine(await MoneyRaces.All[race](Rounds));
}
