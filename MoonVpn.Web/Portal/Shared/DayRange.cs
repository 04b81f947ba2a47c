using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Days of Tehran, both included, as they stand in an address (?from=2026-11-01&amp;until=2026-11-24) and as people type them.</summary>
public sealed record DayRange(DateOnly? From, DateOnly? Until)
{
    public const string FromName = "from";
    public const string UntilName = "until";

    private const string AddressFormat = "yyyy-MM-dd";

    public bool IsEmpty => From is null && Until is null;

    /// <summary>The instant at which the first day begins (UTC).</summary>
    public DateTime? FromUtc => From is { } day ? StartOf(day) : null;

    /// <summary>The instant at which the last day is over (UTC).</summary>
    public DateTime? UntilUtc => Until is { } day ? StartOf(day.AddDays(1)) : null;

    public static DayRange Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new(ReadDay(values.GetValueOrDefault(FromName)), ReadDay(values.GetValueOrDefault(UntilName)));
    }

    public static string? Word(DateOnly? day) => day?.ToString(AddressFormat, CultureInfo.InvariantCulture);

    /// <summary>The day it is in Tehran.</summary>
    public static DateOnly Today(DateTime utc) => DateOnly.FromDateTime(TehranTime.ToTehran(utc));

    /// <summary>As it is written in the language: 1405/09/03, or 2026-11-24.</summary>
    public static string Show(DateOnly day) => Text.IsPersian ? JalaliDate.From(day).ToString() : Word(day)!;

    /// <summary>Reads a day of either calendar, told apart by the year.</summary>
    public static bool TryType(string? text, out DateOnly day)
    {
        var folded = PersianText.Fold(text).Replace('/', '-');
        if (DateOnly.TryParseExact(folded, ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1700 and < 9000)
        {
            return true;
        }

        var isJalali = JalaliDate.TryParse(folded, out var jalali) && jalali.Year is > 1300 and < 1500;
        day = isJalali ? jalali.ToDateOnly() : default;
        return isJalali;
    }

    private static DateOnly? ReadDay(string? word) =>
        DateOnly.TryParseExact(word, AddressFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1700 and < 9000 ? day : null;

    private static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), TehranTime.Zone);
}
