using FsCheck.Xunit;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

public sealed class TomanTests
{
    [Theory]
    [InlineData("150000", 150_000, TomanUnit.None)]
    [InlineData("0", 0, TomanUnit.None)]
    [InlineData("۱۵۰٬۰۰۰", 150_000, TomanUnit.None)]
    [InlineData("١٥٠،٠٠٠ تومان", 150_000, TomanUnit.Toman)]
    [InlineData("150,000 تومن", 150_000, TomanUnit.Toman)]
    [InlineData("۱۵۰/۰۰۰", 150_000, TomanUnit.None)]
    [InlineData("1 500 000", 1_500_000, TomanUnit.None)]
    [InlineData("۲۰۰ هزار", 200_000, TomanUnit.None)]
    [InlineData("۲۰۰هزارتومن", 200_000, TomanUnit.Toman)]
    [InlineData("۲۰۰\u200cهزار\u200cتومان", 200_000, TomanUnit.Toman)]
    [InlineData("1.5 میلیون", 1_500_000, TomanUnit.None)]
    [InlineData("۱/۵ میلیون", 1_500_000, TomanUnit.None)]
    [InlineData("۱٫۲۵ ملیون تومان", 1_250_000, TomanUnit.Toman)]
    [InlineData("1.5m", 1_500_000, TomanUnit.None)]
    [InlineData("200k", 200_000, TomanUnit.None)]
    [InlineData("150t", 150_000, TomanUnit.None)]
    [InlineData("1.500.000", 1_500_000, TomanUnit.None)]
    [InlineData("\u200e۱۵۰۰۰۰\u200f", 150_000, TomanUnit.None)]
    [InlineData("1,500,000 ریال", 150_000, TomanUnit.Rial)]
    [InlineData("۱٬۵۰۰٬۰۰۰ ريال", 150_000, TomanUnit.Rial)]
    [InlineData("۱۵۰۰۰۰۰﷼", 150_000, TomanUnit.Rial)]
    [InlineData("2 million Rials", 200_000, TomanUnit.Rial)]
    public void What_people_type_for_an_amount_is_understood_and_its_unit_told(string text, long expected, TomanUnit unit)
    {
        Assert.True(Toman.TryRead(text, out var input));
        Assert.Equal(new TomanInput(expected, unit), input);
    }

    [Theory]
    [InlineData("یک میلیون و دویست هزار", 1_200_000)]
    [InlineData("یک‌میلیون و دویست‌هزار تومان", 1_200_000)]
    [InlineData("سیصد و پنجاه و پنج هزار", 355_000)]
    [InlineData("۲۰۰ هزار و ۵۰۰", 200_500)]
    [InlineData("1 میلیون 200 هزار", 1_200_000)]
    [InlineData("1 میلیون و 200,000", 1_200_000)]
    [InlineData("هزار و پانصد", 1_500)]
    [InlineData("صد هزار تومن", 100_000)]
    [InlineData("نیم میلیون", 500_000)]
    [InlineData("یک و نیم میلیون", 1_500_000)]
    [InlineData("دو میلیون و نیم", 2_500_000)]
    [InlineData("یه میلیارد", 1_000_000_000)]
    [InlineData("بیست هزار ریال", 2_000)]
    public void Amounts_in_words_are_understood(string text, long expected)
    {
        Assert.True(Toman.TryParse(text, out var toman));
        Assert.Equal(expected, toman);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("سلام")]
    [InlineData("تومان")]
    [InlineData("و")]
    [InlineData("1,5,0")]
    [InlineData("15,00")]
    [InlineData("1.500,000")]
    [InlineData("0,150")]
    [InlineData("0150")]
    [InlineData("-5000")]
    [InlineData("۵۰۰۰-")]
    [InlineData("−5000")]
    [InlineData("(5000)")]
    [InlineData("1e5")]
    [InlineData("1.5")]
    [InlineData("1.500 میلیون")]
    [InlineData("1,500 هزار")]
    [InlineData("150000t")]
    [InlineData("12 ریال و نیم")]
    [InlineData("1.2345 هزار")]
    [InlineData("99999999999999999999")]
    [InlineData("میلیون")]
    [InlineData("هزار میلیون")]
    [InlineData("یک میلیون و یک میلیون")]
    [InlineData("یک میلیون و دو هزار هزار")]
    [InlineData("1 میلیون و 2000 هزار")]
    [InlineData("دویست سیصد")]
    [InlineData("بیست و سی")]
    [InlineData("200 و 300")]
    [InlineData("200 هزار و")]
    [InlineData("یک و نیم")]
    [InlineData("1.5 میلیون و 200 هزار")]
    [InlineData("1500 ریال تومان")]
    public void What_could_be_misread_is_refused(string? text) => Assert.False(Toman.TryRead(text, out _));

    [Theory]
    [InlineData("1 ریال")]
    [InlineData("1,500,005 ریال")]
    [InlineData("IRR")]
    public void Rial_that_is_no_whole_Toman_is_refused(string text) => Assert.False(Toman.TryRead(text, out _));

    [Property]
    public bool Every_amount_is_read_back_as_it_is_shown(uint amount) =>
        Toman.TryRead(Toman.Format(amount), out var read) && read == new TomanInput(amount, TomanUnit.None)
        && Toman.TryRead($"{Persian(Toman.Format(amount))} تومان", out read) && read == new TomanInput(amount, TomanUnit.Toman);

    [Property]
    public bool Rial_of_an_amount_is_read_back_as_that_amount(uint amount) =>
        Toman.TryRead($"{Toman.Format(Toman.ToRial(amount))} ریال", out var read) && read == new TomanInput(amount, TomanUnit.Rial);

    [Property(MaxTest = 1000)]
    public bool Whatever_is_typed_is_read_or_refused_and_never_negative(string? text) => !Toman.TryRead(text, out var read) || read.Amount is >= 0 and <= Toman.Max;

    [Fact]
    public void A_long_row_of_digits_is_refused_at_once() => Assert.False(Toman.TryRead(new string('1', 99) + "!", out _));

    private static string Persian(string digits) => string.Concat(digits.Select(character => char.IsAsciiDigit(character) ? (char)('۰' + (character - '0')) : character == ',' ? '٬' : character));
}
