using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Pages.Cards;

/// <summary>Where a card's own page is, and how a month stands in an address: <c>1405-09</c>.</summary>
internal static class CardAddress
{
    public static string Of(long cardId) => string.Create(CultureInfo.InvariantCulture, $"/cards/{cardId}");

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <returns>The first day of the month in the address; of the present one, when there is none.</returns>
    public static JalaliDate ReadMonth(string? text, DateTime now)
    {
        var today = JalaliDate.FromUtc(now);
        return JalaliDate.TryParse($"{text}-01", out var first) && first.Year is >= 1300 and < 1500 ? first : new JalaliDate(today.Year, today.Month, 1);
    }
}
