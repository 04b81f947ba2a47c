using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>How one bank words a deposit, and the messages of its own that look like one and are none.</summary>
/// <param name="Pattern">The built-in pattern that reads it.</param>
/// <param name="Deposit">Written from amount and balance, in Rial.</param>
/// <param name="HasUnit">It says Rial, so that it could say something else.</param>
/// <param name="NoDeposits">The same, for what took money away or moved none.</param>
internal sealed record BankWording(string Pattern, Func<long, long, string> Deposit, bool HasUnit, IReadOnlyList<Func<long, long, string>> NoDeposits)
{
    public static readonly IReadOnlyList<BankWording> All =
    [
        new("ملت", (amount, balance) => $"حساب1234567890\nواریز{Toman.Format(amount)}\nمانده{Toman.Format(balance)}\n05/09/03-08:42", false,
        [
            (amount, balance) => $"حساب1234567890\nبرداشت{Toman.Format(amount)}\nمانده{Toman.Format(balance)}\n05/09/03-08:42",
            (amount, balance) => $"حساب1234567890\nخرید{Toman.Format(amount)}\nمانده{Toman.Format(balance)}\n05/09/03-08:42",
            (amount, balance) => $"حساب1234567890\nپرید{Toman.Format(amount)}\nمانده{Toman.Format(balance)}\n05/09/03-08:42",
            (amount, _) => $"واریز سود کوتاه مدت\nحساب1234567890\nمبلغ{Toman.Format(amount)}\n05/09/03",
            (_, balance) => $"حساب1234567890\nمانده{Toman.Format(balance)}\n05/09/03-08:42",
        ]),
        new("پاسارگاد و رسالت", (amount, balance) => $"10.10055857.1\n+{Toman.Format(amount)}\n09/03_08:42\nمانده: {Toman.Format(balance)}", false,
        [
            (amount, balance) => $"10.10055857.1\n-{Toman.Format(amount)}\n09/03_08:42\nمانده: {Toman.Format(balance)}",
            (amount, balance) => $"10.10055857.1\n−{Toman.Format(amount)}\n09/03_08:42\nمانده: {Toman.Format(balance)}",
            (amount, balance) => $"10.10055857.1\n{Toman.Format(amount)}\n09/03_08:42\nمانده: {Toman.Format(balance)}",
            (amount, balance) => $"10.10055857.1\nبرداشت\n{Toman.Format(amount)}-\n09/03_08:42\nمانده: {Toman.Format(balance)}",
        ]),
        new("خاورمیانه", (amount, balance) => $"بانک خاورمیانه\nسپرده\n+{Toman.Format(amount)}\nXXX/XXXX4321\nمانده {Toman.Format(balance)}\n09/03\n08:42", false,
        [
            (amount, balance) => $"بانک خاورمیانه\nسپرده\n-{Toman.Format(amount)}\nXXX/XXXX4321\nمانده {Toman.Format(balance)}\n09/03\n08:42",
            (amount, balance) => $"بانک خاورمیانه\nخرید\n-{Toman.Format(amount)}\nXXX/XXXX4321\nمانده {Toman.Format(balance)}\n09/03\n08:42",
            (amount, balance) => $"بانک خاورمیانه\nسپرده\n{Toman.Format(amount)}\nXXX/XXXX4321\nمانده {Toman.Format(balance)}\n09/03\n08:42",
        ]),
        new("بلوبانک", (amount, balance) => $"بلو\nواریز پول\nعلی عزیز، {Toman.Format(amount)} ریال به حساب شما نشست.\nموجودی: {Toman.Format(balance)} ریال\n08:42\n1405.09.03", true,
        [
            (amount, balance) => $"بلو\nبرداشت پول\nعلی عزیز، {Toman.Format(amount)} ریال از حساب شما برداشت شد.\nموجودی: {Toman.Format(balance)} ریال\n08:42\n1405.09.03",
            (amount, balance) => $"بلو\nانتقال پول\nعلی عزیز، {Toman.Format(amount)} ریال به حساب مریم نشست.\nموجودی: {Toman.Format(balance)} ریال\n08:42\n1405.09.03",
            (amount, balance) => $"بلو\nخرید\nعلی عزیز، {Toman.Format(amount)} ریال خرید کردید.\nموجودی: {Toman.Format(balance)} ریال\n08:42\n1405.09.03",
            (amount, balance) => $"بلو\nواریز سود\nعلی عزیز، {Toman.Format(amount)} ریال به حساب شما نشست.\nموجودی: {Toman.Format(balance)} ریال\n08:42\n1405.09.03",
        ]),
        new("ملی (جمله)", (amount, balance) => $"مبلغ {Toman.Format(amount)} ریال واریز به حساب شما انجام شد. مانده: {Toman.Format(balance)} ریال", true,
        [
            (amount, balance) => $"مبلغ {Toman.Format(amount)} ریال برداشت از حساب شما انجام شد. مانده: {Toman.Format(balance)} ریال",
            (amount, balance) => $"مبلغ {Toman.Format(amount)} ریال انتقال از حساب شما انجام شد. مانده: {Toman.Format(balance)} ریال",
            (amount, balance) => $"مبلغ {Toman.Format(amount)} ریال واریز به حساب 1234 از حساب شما انجام شد. مانده: {Toman.Format(balance)} ریال",
            (amount, balance) => $"برگشت مبلغ {Toman.Format(amount)} ریال واریز به حساب شما انجام شد. مانده: {Toman.Format(balance)} ریال",
        ]),
        new("علامت پس از مبلغ", (amount, balance) => $"واریز:{Toman.Format(amount)}+\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42", false,
        [
            (amount, balance) => $"برداشت:{Toman.Format(amount)}-\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42",
            (amount, balance) => $"انتقال:{Toman.Format(amount)}-\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42",
            (amount, balance) => $"واریز:{Toman.Format(amount)}-\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42",
            (amount, balance) => $"خرید:{Toman.Format(amount)}\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42",
        ]),
    ];

    /// <summary>What every bank sends and nobody may take for money.</summary>
    public static readonly IReadOnlyList<Func<long, long, string>> Elsewhere =
    [
        (amount, _) => $"انتقال به 6037991234567890\nمبلغ {Toman.Format(amount)}\nرمز 12345",
        (amount, _) => $"رمز پویا: 482913\nمبلغ {Toman.Format(amount)} ریال",
        (amount, balance) => $"یک‌بار رمز 55512\nواریز:{Toman.Format(amount)}+\nحساب:12345678\nمانده:{Toman.Format(balance)}\n0903-08:42",
        (amount, balance) => $"برگشت وجه\nحساب1234567890\nواریز{Toman.Format(amount)}\nمانده{Toman.Format(balance)}\n05/09/03-08:42",
        (amount, _) => $"با واریز {Toman.Format(amount)} ریال در قرعه‌کشی شرکت کنید",
        (amount, _) => $"وام فوری تا {Toman.Format(amount)} ریال، مانده مهم نیست",
        (amount, _) => string.Create(CultureInfo.InvariantCulture, $"سلام، {amount} تومان واریز کردم"),
    ];
}
