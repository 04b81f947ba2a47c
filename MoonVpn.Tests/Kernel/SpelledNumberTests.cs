using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

/// <summary>Amounts in words.</summary>
public sealed class SpelledNumberTests
{
    [Theory]
    [InlineData(0, "صفر", "zero")]
    [InlineData(14, "چهارده", "fourteen")]
    [InlineData(1_000, "هزار", "one thousand")]
    [InlineData(21_000, "بیست و یک هزار", "twenty-one thousand")]
    [InlineData(200_000, "دویست هزار", "two hundred thousand")]
    [InlineData(1_000_000, "یک میلیون", "one million")]
    [InlineData(1_001_115, "یک میلیون و هزار و صد و پانزده", "one million one thousand one hundred fifteen")]
    [InlineData(100_000_000_000, "صد میلیارد", "one hundred billion")]
    public void A_number_is_spelled_in_both_languages(long number, string persian, string english)
    {
        Assert.Equal(persian, SpelledNumber.Persian(number));
        Assert.Equal(english, SpelledNumber.English(number));
    }

    [Fact]
    public void What_is_spelled_is_read_again()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var number = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 11)));
            Assert.True(Toman.TryParse(SpelledNumber.Persian(number), out var read), SpelledNumber.Persian(number));
            Assert.Equal(number, read);
        }
    }
}
