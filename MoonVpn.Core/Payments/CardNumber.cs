using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Iranian bank cards: 16 digits, Luhn, the bank in the first six to eight (research: reliability 4.1). The bank's name is advice, never a reason to refuse.</summary>
public static class CardNumber
{
    private static readonly Dictionary<string, string> Banks = Read(
        "ملی:603799,170019,636214|ملت:610433,991975|صادرات:603769,903769|تجارت:585983,627353|"
        + "سپه:589210,627381,639599,636949,505801,639370|کشاورزی:603770,639217|مسکن:628023|رفاه کارگران:589463|پست بانک:627760|"
        + "توسعه صادرات:627648,207177|صنعت و معدن:627961|توسعه تعاون:502908|مهر ایران:606373|رسالت:504172|پارسیان:622106,627884,639194|"
        + "پاسارگاد:502229,639347|سامان:621986|بلوبانک:62198619|اقتصاد نوین:627412|کارآفرین:627488,502910|شهر:502806,504706|دی:502938|"
        + "سینا:639346|سرمایه:639607|گردشگری:505416,505426|ایران زمین:505785|خاورمیانه:585947,505809|ایران-ونزوئلا:581874|ملل:606256|نور:507677");

    /// <summary>Digits only; null unless they are a card's.</summary>
    public static string? Normalize(string? text)
    {
        var digits = string.Concat(PersianText.Fold(text).Where(character => character is not (' ' or '-')));
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) && digits.Distinct().Count() > 1 && PassesLuhn(digits) ? digits : null;
    }

    /// <summary>The bank by the longest prefix that is known; empty when none is.</summary>
    public static string BankOf(string digits) =>
        Banks.GetValueOrDefault(digits[..8]) ?? Banks.GetValueOrDefault(digits[..6]) ?? "";

    /// <summary>6037-9900-1234-5670.</summary>
    public static string Grouped(string digits) => string.Join('-', digits.Chunk(4).Select(group => new string(group)));

    /// <summary>6037-99**-****-5670.</summary>
    public static string Masked(string digits) => Grouped(digits[..6] + "******" + digits[12..]);

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var value = (digits[index] - '0') * (index % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }

    private static Dictionary<string, string> Read(string table) =>
        (from bank in table.Split('|')
         let parts = bank.Split(':')
         from prefix in parts[1].Split(',')
         select (prefix, parts[0])).ToDictionary(pair => pair.prefix, pair => pair.Item2);
}
