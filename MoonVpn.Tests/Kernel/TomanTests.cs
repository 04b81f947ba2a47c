using FsCheck.Xunit;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

public sealed class TomanTests
{
    [Theory]
    [InlineData("150000", 150_000)]
    [InlineData("۱۵۰٬۰۰۰", 150_000)]
    [InlineData("١٥٠،٠٠٠ تومان", 150_000)]
    [InlineData("150,000 تومن", 150_000)]
    [InlineData("۲۰۰ هزار", 200_000)]
    [InlineData("۲۰۰ هزار تومان", 200_000)]
    [InlineData("1.5 میلیون", 1_500_000)]
    [InlineData("۱/۵ میلیون", 1_500_000)]
    [InlineData("۱٫۵ ملیون تومان", 1_500_000)]
    [InlineData("200k", 200_000)]
    [InlineData("1,500,000 ریال", 150_000)]
    [InlineData("1.500.000", 1_500_000)]
    [InlineData("\u200e۱۵۰۰۰۰\u200f", 150_000)]
    public void What_people_type_for_an_amount_is_understood(string text, long expected)
    {
        Assert.True(Toman.TryParse(text, out var toman));
        Assert.Equal(expected, toman);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("سلام")]
    [InlineData("1,5,0")]
    [InlineData("15,00")]
    [InlineData("-5000")]
    [InlineData("1.5")]
    [InlineData("12 ریال و نیم")]
    [InlineData("99999999999999999999")]
    [InlineData("1 ریال")]
    public void What_could_be_misread_is_refused(string? text) => Assert.False(Toman.TryParse(text, out _));

    [Property]
    public bool Every_amount_is_read_back_as_it_is_shown(uint amount) =>
        Toman.TryParse(Toman.Format(amount), out var read) && read == amount;

    [Property]
    public bool Folding_twice_is_folding_once(string text) => PersianText.Fold(PersianText.Fold(text)) == PersianText.Fold(text);

    [Property]
    public bool Cleaning_never_throws_and_keeps_the_limit(string text) => PersianText.Clean(text, 10).EnumerateRunes().Count() <= 10;
}
