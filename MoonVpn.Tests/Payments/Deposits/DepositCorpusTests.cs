using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>Hundreds of messages of each bank: what is well said is read to the Rial, everything else is not understood. None is read wrong.</summary>
public sealed class DepositCorpusTests
{
    private const int Good = 120;
    private const int NotDeposits = 80;
    private const int Damaged = 120;
    private const int OtherUnit = 20;

    private static readonly DateTime Now = new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Wordings => [.. BankWording.All.Select(wording => wording.Pattern)];

    [Fact]
    public void Every_built_in_pattern_of_deposits_has_a_corpus() => Assert.Equal(
        BuiltInPatterns.All.Where(pattern => pattern.Kind == DepositPatternKind.Deposit).Select(pattern => pattern.Name), BankWording.All.Select(wording => wording.Pattern));

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Each_variant_is_read_to_the_Rial_or_not_understood_and_none_is_read_wrong(string pattern)
    {
        var wording = BankWording.All.Single(wording => wording.Pattern == pattern);
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        var dress = new MessageDress(chance);
        var (read, ignored, silent, rescued) = (0, 0, 0, 0);
        for (var number = 0; number < Good; number++)
        {
            var (amount, balance) = Money(chance);
            var text = dress.Wear(wording.Deposit(amount, balance));
            Assert.True(Read(text) is { } reading && (reading.Pattern.Name, reading.AmountRial, reading.BalanceRial, reading.BankTime is null) == (pattern, amount, balance, pattern == "ملی (جمله)"), Told(seed, text));
            read++;
        }

        var strangers = wording.NoDeposits.Concat(BankWording.Elsewhere).ToList();
        for (var number = 0; number < NotDeposits; number++)
        {
            var (amount, balance) = Money(chance);
            var text = dress.Wear(strangers[number % strangers.Count](amount, balance));
            Assert.True(Read(text)?.AmountRial is null, Told(seed, text));
            ignored++;
        }

        for (var number = 0; number < Damaged; number++)
        {
            var ((amount, balance), (otherAmount, otherBalance)) = (Money(chance), Money(chance));
            var text = dress.Wear(dress.Damage(wording.Deposit(amount, balance), wording.Deposit(otherAmount, otherBalance)));
            var found = Read(text)?.AmountRial;
            Assert.True(found is null || found == amount || found == otherAmount, Told(seed, text));
            (silent, rescued) = found is null ? (silent + 1, rescued) : (silent, rescued + 1);
        }

        for (var number = 0; number < (wording.HasUnit ? OtherUnit : 0); number++)
        {
            var (amount, balance) = Money(chance);
            var text = dress.Wear(wording.Deposit(amount, balance).Replace("ریال", "تومان", StringComparison.Ordinal));
            Assert.True(Read(text)?.AmountRial is null, Told(seed, text));
            silent++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{pattern}: {read} read to the Rial, {ignored} that are no deposits, {silent} not understood, {rescued} damaged and still read right; 0 wrong");
        Assert.True(read + ignored + silent + rescued >= 320);
    }

    /// <summary>From a thousand Rial, so that there is a separator, to ten digits.</summary>
    private static (long Amount, long Balance) Money(Random chance)
    {
        var amount = (long)Math.Pow(10, 3 + (chance.NextDouble() * 7)) + chance.Next(1000);
        return (amount, amount + chance.NextInt64(1, 100_000_000_000));
    }

    private static DepositReading? Read(string text) => DepositReader.Read(BuiltInPatterns.All, "bank", text, Now);

    private static string Told(int seed, string text) => $"seed {seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {text} was read as {Read(text)}";
}
