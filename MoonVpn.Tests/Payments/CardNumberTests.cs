using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MoonVpn.Core.Payments;

namespace MoonVpn.Tests.Payments;

public sealed class CardNumberTests
{
    private const string Number = "6037990012345670";

    [Theory]
    [InlineData("6037-9900-1234-5670", "6037990012345670")]
    [InlineData("۶۱۰۴ ۳۳۰۰ ۱۲۳۴ ۵۶۷۷", "6104330012345677")]
    [InlineData("٦٠٣٧٩٩٠٠١٢٣٤٥٦٧٠", "6037990012345670")]
    [InlineData("6037990012345671", null)]
    [InlineData("0000000000000000", null)]
    [InlineData("8888888888888888", null)]
    [InlineData("603799001234567", null)]
    [InlineData("60379900123456700", null)]
    [InlineData("6037990012345X70", null)]
    public void A_card_number_is_sixteen_digits_that_pass_Luhn_and_are_not_all_the_same(string text, string? expected) => Assert.Equal(expected, CardNumber.Normalize(text));

    [Property]
    public Property Any_single_wrong_digit_is_found() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 15)), Arb.From(Gen.Choose(1, 9)), (place, by) =>
        {
            var digits = Number.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + by) % 10));
            return CardNumber.Normalize(new string(digits)) is null;
        });

    [Theory]
    [InlineData("6037990012345670", "ملی", "ملی")]
    [InlineData("6104330012345677", "ملت", "ملت")]
    [InlineData("6219860012345675", "سامان", "سامان")]
    [InlineData("6219861912345673", "بلوبانک", "بلوبانک")]
    [InlineData("5892100012345672", "سپه", "سپه")]
    [InlineData("5022290012345674", "پاسارگاد", "پاسارگاد")]
    [InlineData("6280230012345675", "مسکن", "مسکن")]
    [InlineData("5859830012345675", "تجارت", "تجارت")]
    [InlineData("6362140012345677", "آینده", "ملی")]
    [InlineData("6273810012345670", "انصار", "سپه")]
    [InlineData("6281570012345670", "توسعه", "توسعه")]
    [InlineData("9999990012345670", "", "")]
    public void The_longest_prefix_names_the_bank_that_issued_the_card_and_the_one_that_runs_it_now(string number, string issuer, string now) =>
        Assert.Equal((issuer, now), (CardNumber.IssuerOf(number), CardNumber.BankOf(number)));

    [Fact]
    public void Most_of_a_masked_number_cannot_be_read() => Assert.Equal("6037-99**-****-5670", CardNumber.Masked(Number));
}
