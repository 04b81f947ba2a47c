using MoonVpn.Core.Catalog;

namespace MoonVpn.Tests.Catalog;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("nowruz1405")]
    [InlineData("NowRuz-۱۴۰۵")]
    [InlineData("  NOWRUZ ۱۴۰۵ ")]
    [InlineData("nowruz–1405")]
    [InlineData("NOWRUZ−١٤٠٥")]
    [InlineData("\u202aNOW\u200cRUZ_1405\u202c")]
    public void However_a_code_is_typed_it_is_the_same(string typed)
    {
        Assert.Equal("NOWRUZ1405", CodeText.Fold(typed));
        Assert.Equal("NOWRUZ1405", CodeText.Fold(CodeText.Fold(typed)));
    }

    [Theory]
    [InlineData("ABC", false)]
    [InlineData("ABCD", true)]
    [InlineData("A2345678901234567890123456789012", true)]
    [InlineData("A23456789012345678901234567890123", false)]
    [InlineData("ABC:D", false)]
    [InlineData("نوروز", false)]
    [InlineData("", false)]
    public void A_code_has_4_to_32_Latin_letters_or_digits(string folded, bool isCode) => Assert.Equal(isCode, CodeText.IsCode(folded));

    [Fact]
    public void A_new_code_has_no_look_alikes_and_is_read_in_groups_of_four()
    {
        var code = CodeText.New(12);

        Assert.DoesNotContain(code, character => "01ILOU".Contains(character));
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", CodeText.Grouped(code));
        Assert.Equal(code, CodeText.Fold(CodeText.Grouped(code)));
    }
}
