using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Iranian bank cards: 16 digits that pass Luhn; the first six to eight name the bank.</summary>
public static class CardNumber
{
    /// <summary>Digits only; null unless they are a card's.</summary>
    public static string? Normalize(string? text)
    {
        var digits = string.Concat(PersianText.Fold(text).Where(character => character is not (' ' or '-')));
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) && digits.Distinct().Count() > 1 && PassesLuhn(digits) ? digits : null;
    }

    /// <summary>The bank that runs the card now, after mergers; empty when it is not known.</summary>
    public static string BankOf(string digits) => CardBanks.Of(digits).Now;

    /// <summary>The bank whose name is printed on the card; empty when it is not known.</summary>
    public static string IssuerOf(string digits) => CardBanks.Of(digits).Issuer;

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
}
