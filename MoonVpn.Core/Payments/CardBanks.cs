namespace MoonVpn.Core.Payments;

/// <summary>
/// Which bank issued a card, by its first eight or six digits, and which bank runs it now (research: reliability 4.1). Public tables
/// disagree and banks merge, so this is advice: never a reason to refuse a card.
/// </summary>
internal static class CardBanks
{
    /// <summary>A line per bank: the name, the bank it was merged into, if any, and its prefixes.</summary>
    private const string Table = """
        ملی:603799,170019
        آینده>ملی:636214
        ملت:610433,991975
        صادرات:603769,903769
        تجارت:585983,627353
        سپه:589210
        انصار>سپه:627381
        قوامین>سپه:639599
        حکمت ایرانیان>سپه:636949
        کوثر>سپه:505801
        مهر اقتصاد>سپه:639370
        کشاورزی:603770,639217
        مسکن:628023
        رفاه کارگران:589463
        پست بانک:627760
        توسعه صادرات:627648,207177
        صنعت و معدن:627961
        توسعه تعاون:502908
        مهر ایران:606373
        رسالت:504172
        پارسیان:622106,627884,639194
        پاسارگاد:502229,639347
        سامان:621986
        بلوبانک:62198619
        اقتصاد نوین:627412
        کارآفرین:627488,502910
        شهر:502806,504706
        دی:502938
        سینا:639346
        سرمایه:639607
        گردشگری:505416,505426
        ایران زمین:505785
        خاورمیانه:585947,505809
        ایران-ونزوئلا:581874
        ملل:606256
        نور:507677
        توسعه:628157
        بانک مرکزی:636795,636797
        """;

    private static readonly Dictionary<string, (string Issuer, string Now)> Banks = Read();

    /// <summary>By the longest prefix that is known; two empty names when none is.</summary>
    public static (string Issuer, string Now) Of(string digits) =>
        Banks.TryGetValue(digits[..8], out var bank) || Banks.TryGetValue(digits[..6], out bank) ? bank : ("", "");

    private static Dictionary<string, (string Issuer, string Now)> Read() =>
        (from line in Table.ReplaceLineEndings("\n").Split('\n')
         let parts = line.Split(':')
         let names = parts[0].Split('>')
         from prefix in parts[1].Split(',')
         select (prefix, names)).ToDictionary(pair => pair.prefix, pair => (pair.names[0], pair.names[^1]));
}
