using MoonVpn.Core.Payments.Signals;

namespace MoonVpn.Tests.Payments.Signals;

/// <summary>Which figure in a text is what.</summary>
public sealed class TransferTextTests
{
    [Theory]
    [InlineData("کد پیگیری ۱۲۳۴۵۶", "123456")]
    [InlineData("شماره پیگیری: ۸۸۷۷۶۶۵۵", "88776655")]
    [InlineData("۴۵۶۷۸۹", "456789")]
    [InlineData("150,000 تومان واریز شد، ارجاع 9988", "9988")]
    [InlineData("150000 تومان 6037-9900-1234-5670 ساعت 12:30 تاریخ 1405/09/04 پیگیری 777888", "777888")]
    [InlineData("از 09121234567 مبلغ 1500000 ریال", null)]
    [InlineData("1500000", null)]
    [InlineData("150000", null)]
    [InlineData("پرداخت کردم 12 34", null)]
    public void The_banks_number_is_told_from_amounts_cards_dates_and_phones(string typed, string? number) =>
        Assert.Equal(number, TransferText.Read(typed).ReferenceBesides(150_000));

    [Fact]
    public void What_a_bank_shows_is_taken_apart()
    {
        var read = TransferText.Read("Amount: 1,500,000 Rial\nFrom 6037 99** **** 1111\nTo card 6037-9900-1234-5670\n1405/09/04 12:30:45\nFee 9,000\nRef 123456789012");

        Assert.Equal([new ReadAmount(1_500_000, AmountUnit.Rial), new ReadAmount(9_000, AmountUnit.Unknown)], read.Amounts);
        Assert.Equal(["1111", "5670"], read.CardEndings);
        Assert.Equal(["123456789012"], read.References);
        Assert.Equal("12:30:45", read.Time);
    }

    [Theory]
    [InlineData("۲۵۰٬۰۰۰ تومان", 250_000, "Toman")]
    [InlineData("مبلغ: ۲٬۵۰۰٬۰۰۰ ریال", 2_500_000, "Rial")]
    [InlineData("2500000 IRR", 2_500_000, "Rial")]
    [InlineData("250.000", 250_000, "Unknown")]
    public void An_amount_has_the_unit_that_stands_by_it(string text, long number, string unit) =>
        Assert.Equal([new ReadAmount(number, Enum.Parse<AmountUnit>(unit))], TransferText.Read(text).Amounts);
}
