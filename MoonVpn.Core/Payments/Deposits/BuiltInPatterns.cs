namespace MoonVpn.Core.Payments.Deposits;

/// <summary>The wordings that are known from the start (research: reliability 4.7). Whatever is no deposit comes first: it must never be taken for one.</summary>
internal static class BuiltInPatterns
{
    private const string Money = "(?<amount>[0-9,]+)";
    private const string Balance = "(?<balance>[0-9,]+)";
    private const string Time = "(?<time>[0-9]{1,2}:[0-9]{2})";

    public static IReadOnlyList<DepositPattern> All { get; } =
    [
        Ignore("رمز یکبارمصرف", "رمز|کد تایید|کد تأیید|یکبار ?مصرف|otp|OTP|code", "انتقال مبلغ 1,000,000 رمز 12345"),
        Ignore("برداشت و خرید", "برداشت|خرید|پرید|کسر از|انتقال از", "برداشت 500,000 مانده 1,000,000"),
        Ignore("سود", "سود", "واریز سود کوتاه مدت حساب 123456 مبلغ 45,670"),
        Ignore("برگشت", "برگشت|عودت|مرجوع", "برگشت وجه 500,000"),
        Ignore("تبلیغ", "جایزه|قرعه|وام|تسهیلات|تخفیف|کد دستوری", "با 5,000,000 ریال برنده جایزه شوید"),
        Deposit("ملت", "ملت", $"حساب ?(?<account>[0-9*.-]{{4,}}) ?واریز ?{Money} ?مانده ?{Balance} ?(?<date>[0-9]{{2}}/[0-9]{{2}}/[0-9]{{2}})-{Time}",
            "حساب1234567890\nواریز2,500,000\nمانده21,250,000\n04/07/15-08:42"),
        Deposit("پاسارگاد و رسالت", "", $"^(?<account>[0-9.]{{6,}}) \\+{Money} (?<date>[0-9]{{2}}/[0-9]{{2}})_{Time} مانده: ?{Balance}",
            "10.10055857.1\n+120,000,000\n11/11_19:43\nمانده: 120,025,817"),
        Deposit("خاورمیانه", "خاورمیانه", $"بانک خاورمیانه .*\\+{Money} (?<account>[0-9X*]+/?[0-9X*]*) مانده ?{Balance} (?<date>[0-9]{{2}}/[0-9]{{2}}) {Time}",
            "بانک خاورمیانه\nحساب\n+3,300,000\nXXX/XXXX4321\nمانده 14,412,600\n03/22\n12:49"),
        Deposit("بلوبانک", "بلوبانک", $"بلو واریز پول .* {Money} ریال به حساب شما نشست\\.? ?موجودی: ?{Balance} ریال {Time} (?<date>[0-9]{{4}}\\.[0-9]{{2}}\\.[0-9]{{2}})",
            "بلو\nواریز پول\nعلی عزیز، 8,200,000 ریال به حساب شما نشست.\nموجودی: 100,029,351 ریال\n۲۳:۱۹\n۱۴۰۴.۱۰.۲۹"),
        Deposit("ملی (جمله)", "ملی", $"مبلغ {Money} ریال واریز به حساب شما انجام شد\\.? ?مانده: ?{Balance} ریال", "مبلغ 1,500,000 ریال واریز به حساب شما انجام شد. مانده: 2,500,000 ریال"),
        Deposit("علامت پس از مبلغ", "", $"واریز: ?{Money}\\+ حساب: ?(?<account>[0-9*.-]{{4,}}) مانده: ?{Balance} (?<date>[0-9]{{4}})-{Time}",
            "واریز:5,000,000+\nحساب:12345678\nمانده:9,000,000\n0715-08:42"),
    ];

    private static DepositPattern Ignore(string name, string expression, string sample) =>
        new() { Name = name, Kind = DepositPatternKind.Ignore, Expression = expression, Sample = sample };

    /// <param name="bank">Empty: more than one bank words it so.</param>
    private static DepositPattern Deposit(string name, string bank, string expression, string sample) =>
        new() { Name = name, BankName = bank, Expression = expression, Sample = sample, Unit = DepositUnit.Rial };
}
