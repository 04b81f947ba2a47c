using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

public sealed class TotpTests
{
    /// <summary>The ASCII digits 1 to 0, twice, in base32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1_111_111_109, "07081804")]
    [InlineData(1_111_111_111, "14050471")]
    [InlineData(1_234_567_890, "89005924")]
    [InlineData(2_000_000_000, "69279037")]
    [InlineData(20_000_000_000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string expected)
    {
        var step = Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.Equal(expected, Totp.At(Secret, step, digits: 8));
        Assert.Equal(expected[2..], Totp.At(Secret.ToLowerInvariant().Insert(4, " ").Insert(9, "-") + "==", step));
    }

    [Fact]
    public void A_secret_that_is_not_base32_is_told_apart() => Assert.Throws<FormatException>(() => Totp.At("JBSWY3DP1", 1));

    [Fact]
    public void A_code_counts_in_its_own_step_and_the_two_beside_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_111);
        var code = Totp.At(Secret, Totp.StepAt(now));

        Assert.All([-30, 0, 30], seconds => Assert.Equal(Totp.StepAt(now), Totp.StepOf(Secret, code, now.AddSeconds(seconds), null)));
        Assert.All([-60, 60], seconds => Assert.Null(Totp.StepOf(Secret, code, now.AddSeconds(seconds), null)));
    }

    [Fact]
    public void A_code_counts_once_and_none_before_it_counts_after_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_111);
        var step = Totp.StepAt(now);

        Assert.Null(Totp.StepOf(Secret, Totp.At(Secret, step), now, step));
        Assert.Null(Totp.StepOf(Secret, Totp.At(Secret, step - 1), now, step));
        Assert.Equal(step + 1, Totp.StepOf(Secret, Totp.At(Secret, step + 1), now, step));
    }

    [Theory]
    [InlineData("۰۵۰ ۴۷۱")]
    [InlineData("050-471")]
    public void A_code_may_be_typed_in_either_digits(string typed) =>
        Assert.NotNull(Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1_111_111_111), null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("050472")]
    [InlineData("14050471")]
    public void Anything_else_is_wrong(string? typed) => Assert.Null(Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1_111_111_111), null));

    [Fact]
    public void New_secrets_differ_and_can_be_read_by_apps()
    {
        var secret = Totp.NewSecret();

        Assert.NotEqual(secret, Totp.NewSecret());
        Assert.Matches("^[A-Z2-7]{32}$", secret);
        Assert.Equal($"otpauth://totp/%D9%85%D8%A7%D9%87:ali%20r?secret={secret}&issuer=%D9%85%D8%A7%D9%87", Totp.Address(secret, "ماه", "ali r"));
    }
}
