using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

public sealed class PersianTextTests
{
    [Theory]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("１２３", "123")]
    [InlineData("علي كريمي", "علی کریمی")]
    [InlineData("مي\u200cروم", "میروم")]
    [InlineData("ســـلام", "سلام")]
    [InlineData("\u202bسلام\u202c \t دنیا ", "سلام دنیا")]
    [InlineData("۱٬۵۰۰،۰۰۰", "1,500,000")]
    [InlineData("۱٫۵", "1.5")]
    public void The_same_word_becomes_the_same_text(string typed, string folded) => Assert.Equal(folded, PersianText.Fold(typed));

    [Theory]
    [InlineData("a\u200d\u0301")]
    [InlineData("e\u0640\u0301")]
    [InlineData("\ud800")]
    [InlineData("x\udc00y")]
    [InlineData("a-\u0301")]
    public void What_folding_brings_together_is_folded_as_well(string typed)
    {
        Assert.Equal(PersianText.Fold(typed), PersianText.Fold(PersianText.Fold(typed)));
        Assert.Equal(PersianText.Key(typed), PersianText.Key(PersianText.Key(typed)));
    }

    [Property(MaxTest = 500)]
    public Property Folding_twice_is_folding_once() => ForAny(text =>
        PersianText.Fold(PersianText.Fold(text)) == PersianText.Fold(text)
        && PersianText.Key(PersianText.Key(text)) == PersianText.Key(text)
        && PersianText.Clean(PersianText.Clean(text, 10), 10) == PersianText.Clean(text, 10));

    [Property(MaxTest = 500)]
    public Property Cleaning_never_throws_and_keeps_the_limit() => ForAny(text => PersianText.Clean(text, 10).EnumerateRunes().Count() <= 10);

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        string[] typed = ["۱٬۵۰۰٬۰۰۰ تومان", "1.5 MILLION", "IRR 10", "۱/۵ میلیون", "۱۴۰۵/۰۹/۰۳", "SİPARİŞ ıI"];
        var before = typed.Select(Everything).ToList();
        var machine = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(before, typed.Select(Everything));
        }
        finally
        {
            CultureInfo.CurrentCulture = machine;
        }
    }

    /// <summary>Any 16-bit units at all: halves of characters, marks, and the letters that this is about.</summary>
    private static Property ForAny(Func<string, bool> holds)
    {
        var letters = Gen.Elements("\uFFFE\u0640\u200c\u200d\u0301\u0654یيىكک۱٢3 -_,.\ufdfaﷲ\u00a8".ToCharArray());
        var units = Gen.OneOf(letters, Gen.Choose(0, 0xFFFF).Select(unit => (char)unit));
        return Prop.ForAll(Arb.From(units.ArrayOf().Select(characters => new string(characters))), holds);
    }

    private static string Everything(string text) =>
        $"{PersianText.Fold(text)}|{PersianText.Key(text)}|{Toman.TryRead(text, out var input)} {input.Unit} {Toman.Format(input.Amount)}|{JalaliDate.TryParse(text, out var date)} {date.Year}";
}
