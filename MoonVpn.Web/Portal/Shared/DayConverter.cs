using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;
using MudBlazor.Utilities.Exceptions;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Days as people type them, in either calendar and language: «۱۴۰۵/۹/۳», 2026-11-24. The year tells which it is.</summary>
internal sealed class DayConverter : IReversibleConverter<DateOnly?, string?>
{
    // Between the two calendars lie six centuries: no shop means a day in them.
    private const int FirstJalaliYear = 1300;
    private const int LastJalaliYear = 1500;
    private const int FirstGregorianYear = 1900;
    private const int LastGregorianYear = 2200;

    public string? Convert(DateOnly? input) => input is not { } day ? null
        : Text.IsPersian ? JalaliDate.From(day).ToString()
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? ConvertBack(string? input)
    {
        if (string.IsNullOrWhiteSpace(input))
        {
            return null;
        }

        if (JalaliDate.TryParse(input, out var jalali) && jalali.Year is >= FirstJalaliYear and <= LastJalaliYear)
        {
            return jalali.ToDateOnly();
        }

        return DateOnly.TryParseExact(PersianText.Fold(input).Replace('/', '-'), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstGregorianYear and <= LastGregorianYear
                ? day
                : throw new ConversionException("Converter_InvalidDateTime", [], new FormatException(input));
    }
}
