using System.Globalization;
using System.Numerics;
using MoonVpn.Core.Kernel;
using MudBlazor;
using MudBlazor.Utilities.Exceptions;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Whole numbers as people type them: «۳۰», 30, 1,000.</summary>
internal sealed class NumberConverter<TNumber> : IReversibleConverter<TNumber?, string?>
    where TNumber : struct, INumber<TNumber>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;

    public string? Convert(TNumber? input) => input?.ToString(null, CultureInfo.InvariantCulture);

    public TNumber? ConvertBack(string? input)
    {
        var text = PersianText.Fold(input);
        if (text.Length == 0)
        {
            return null;
        }

        return TNumber.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : throw NotANumber(text);
    }

    private static ConversionException NotANumber(string text) => new("Converter_InvalidNumber", [], new FormatException(text));
}
