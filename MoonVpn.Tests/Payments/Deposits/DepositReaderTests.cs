using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>The bank's messages are read as they are meant, or not at all.</summary>
public sealed class DepositReaderTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string, long, long?, string> Deposits => new()
    {
        { "ملت", "حساب1234567890\nواریز2,500,000\nمانده21,250,000\n05/08/30-08:42", 2_500_000, 21_250_000, "1234567890" },
        { "ملت", "حساب 1234567890\r\nواریز ۲٬۵۰۰٬۰۰۰\r\nمانده ۲۱٬۲۵۰٬۰۰۰\r\n۰۵/۰۸/۳۰-۰۸:۴۲", 2_500_000, 21_250_000, "1234567890" },
        { "پاسارگاد و رسالت", "10.10055857.1\n+120,000,000\n07/11_19:43\nمانده: 120,025,817", 120_000_000, 120_025_817, "10100558571" },
        { "خاورمیانه", "بانک خاورمیانه\nسپرده\n+3,300,000\nXXX/XXXX4321\nمانده 14,412,600\n03/22\n12:49", 3_300_000, 14_412_600, "4321" },
        { "بلوبانک", "بلو\nواریز پول\nعلی عزیز، 8,200,000 ریال به حساب شما نشست.\nموجودی: 100,029,351 ریال\n۲۳:۱۹\n۱۴۰۴.۱۰.۲۹", 8_200_000, 100_029_351, "" },
        { "ملی (جمله)", "مبلغ 1,500,000 ریال واریز به حساب شما انجام شد. مانده: 2,500,000 ریال", 1_500_000, 2_500_000, "" },
        { "علامت پس از مبلغ", "واریز:5,000,000+\nحساب:12345678\nمانده:9,000,000\n0715-08:42", 5_000_000, 9_000_000, "12345678" },
    };

    public static TheoryData<string> NoDeposits =>
    [
        "حساب1234567890\nبرداشت2,500,000\nمانده21,250,000\n04/07/15-08:42",
        "انتقال به 6037 مبلغ 1,000,000 رمز 12345",
        "رمز پویا: 482913 مبلغ 1,500,000 ریال",
        "واریز سود کوتاه مدت\nحساب1234567890\nمبلغ45,670\n04/06/02",
        "برگشت وجه خرید 350,000 ریال به حساب شما",
        "با واریز 500,000 ریال در قرعه‌کشی شرکت کنید",
        "حساب1234567890\nمانده21,250,000",
        "10.10055857.1\n-120,000,000\n11/11_19:43\nمانده: 25,817",
        "سلام، 2,500,000 تومان واریز کردم",
        "حساب1234567890\nواریز2,50,000\nمانده21,250,000\n04/07/15-08:42",
        "",
    ];

    [Theory]
    [MemberData(nameof(Deposits))]
    public void A_deposit_is_read_with_its_balance_and_account(string pattern, string text, long amount, long? balance, string account)
    {
        var reading = DepositReader.Read(BuiltInPatterns.All, "bank", text, Now);

        Assert.Equal((pattern, amount, balance, account), (reading?.Pattern.Name, reading?.AmountRial, reading?.BalanceRial, reading?.Account));
    }

    [Theory]
    [MemberData(nameof(NoDeposits))]
    public void What_is_no_deposit_is_never_taken_for_one(string text) => Assert.Null(DepositReader.Read(BuiltInPatterns.All, "bank", text, Now)?.AmountRial);

    [Theory]
    [InlineData("05/08/30", "08:42", "2026-11-21 05:12")]
    [InlineData("1404.10.29", "23:19", "2026-01-19 19:49")]
    [InlineData("0715", "08:42", "2026-10-07 05:12")]
    [InlineData("12/29", "10:00", "2026-03-20 06:30")]
    [InlineData("01/01", "10:00", "2026-03-21 06:30")]
    [InlineData("13/01", "10:00", null)]
    [InlineData("1404/12/30", "10:00", null)]
    [InlineData("05/08/30", "25:00", null)]
    public void Bank_times_are_Jalali_and_the_latest_that_can_be(string date, string time, string? expected) =>
        Assert.Equal(expected, BankTime.Read(date, time, Now)?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Property(MaxTest = 300)]
    public Property A_changed_digit_changes_the_amount_or_is_no_amount() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        number =>
        {
            var amount = (number.Get % 900_000_000L) + 10_000;
            var reading = DepositReader.Read(BuiltInPatterns.All, "", $"حساب1234567890\nواریز{Toman.Format(amount)}\nمانده{Toman.Format(amount + 5)}\n05/08/30-08:42", Now);
            return reading?.AmountRial == amount && reading.BalanceRial == amount + 5;
        });

    [Property(MaxTest = 300)]
    public Property Whatever_is_sent_is_read_or_not_and_never_breaks() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => DepositReader.Read(BuiltInPatterns.All, text ?? "", text ?? "", Now) is null or { AmountRial: null or > 0 });

    [Theory]
    [InlineData("(?<amount>[0-9,]+", DepositPatternKind.Deposit)]
    [InlineData("[0-9,]+", DepositPatternKind.Deposit)]
    [InlineData("(?=x)(?<amount>[0-9]+)", DepositPatternKind.Deposit)]
    [InlineData(@"(a)\1", DepositPatternKind.Ignore)]
    public void An_expression_that_cannot_work_is_told_so(string expression, DepositPatternKind kind) => Assert.NotNull(DepositReader.Fault(expression, kind));

    [Fact]
    public void Every_built_in_sample_is_what_its_pattern_says() => Assert.All(
        BuiltInPatterns.All, pattern => Assert.Equal(pattern.Kind == DepositPatternKind.Deposit, DepositReader.Read(BuiltInPatterns.All, "", pattern.Sample, Now)?.AmountRial is > 0));
}
