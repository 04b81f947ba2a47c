using MoonVpn.Core.Kernel;
using MudBlazor;
using MudBlazor.Utilities.Exceptions;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Amounts as people type them: «۱۵۰٬۰۰۰», 150000, «۲۰۰ هزار», 1.5m.</summary>
internal sealed class TomanConverter : IReversibleConverter<long?, string?>
{
    public string? Convert(long? input) => input is { } amount ? Toman.Format(amount) : null;

    public long? ConvertBack(string? input)
    {
        if (string.IsNullOrWhiteSpace(input))
        {
            return null;
        }

        return Toman.TryParse(input, out var amount) ? amount : throw new ConversionException("Converter_InvalidNumber", [], new FormatException(input));
    }
}
