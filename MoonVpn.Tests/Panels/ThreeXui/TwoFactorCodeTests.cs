using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class TwoFactorCodeTests
{
    /// <summary>RFC 6238, appendix B, SHA-1; the secret is the ASCII digits 1 to 0, twice, in base32.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1_111_111_109, "07081804")]
    [InlineData(1_111_111_111, "14050471")]
    [InlineData(1_234_567_890, "89005924")]
    [InlineData(2_000_000_000, "69279037")]
    [InlineData(20_000_000_000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string expected)
    {
        const string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var step = TwoFactorCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.Equal(expected, TwoFactorCode.At(secret, step, digits: 8));
        Assert.Equal(expected[2..], TwoFactorCode.At(secret.ToLowerInvariant().Insert(4, " ").Insert(9, "-") + "==", step));
    }

    [Fact]
    public void A_secret_that_is_not_base32_is_told_apart() => Assert.Throws<FormatException>(() => TwoFactorCode.At("JBSWY3DP1", 1));
}
