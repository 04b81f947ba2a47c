using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Kernel;

public sealed class JalaliDateTests
{
    [Theory]
    [InlineData(1399, true)]
    [InlineData(1403, true)]
    [InlineData(1404, false)]
    [InlineData(1405, false)]
    [InlineData(1406, false)]
    [InlineData(1407, false)]
    [InlineData(1408, true)]
    [InlineData(1412, true)]
    public void A_leap_year_has_30_Esfand_and_no_other_has(int year, bool leap)
    {
        Assert.Equal(leap, JalaliDate.IsLeapYear(year));
        Assert.Equal(leap, JalaliDate.TryParse($"{year}/12/30", out _));
    }

    [Theory]
    [InlineData(1403, "2024-03-20")]
    [InlineData(1404, "2025-03-21")]
    [InlineData(1405, "2026-03-21")]
    [InlineData(1407, "2028-03-20")]
    [InlineData(1408, "2029-03-20")]
    public void Nowruz_falls_on_the_day_the_calendar_says(int year, string gregorian)
    {
        var nowruz = new JalaliDate(year, 1, 1);

        Assert.Equal(DateOnly.Parse(gregorian, System.Globalization.CultureInfo.InvariantCulture), nowruz.ToDateOnly());
        Assert.Equal(nowruz, JalaliDate.From(nowruz.ToDateOnly()));
    }

    [Fact]
    public void Every_day_of_thirty_years_survives_the_way_there_and_back()
    {
        var last = new JalaliDate(1420, 12, JalaliDate.DaysInMonth(1420, 12)).ToDateOnly();
        for (var day = new JalaliDate(1390, 1, 1).ToDateOnly(); day <= last; day = day.AddDays(1))
        {
            var jalali = JalaliDate.From(day);
            Assert.Equal(day, jalali.ToDateOnly());
            Assert.True(JalaliDate.TryParse(jalali.ToString(), out var read) && read == jalali);
        }
    }

    [Fact]
    public void A_day_begins_at_midnight_in_Tehran()
    {
        Assert.Equal(new JalaliDate(1405, 9, 2), JalaliDate.FromUtc(new DateTime(2026, 11, 23, 20, 29, 59, DateTimeKind.Utc)));
        Assert.Equal(new JalaliDate(1405, 9, 3), JalaliDate.FromUtc(new DateTime(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("1405/09/03")]
    [InlineData("1405-9-3")]
    [InlineData("۱۴۰۵/۰۹/۰۳")]
    [InlineData(" ١٤٠٥/٩/٣ ")]
    [InlineData("۱۴۰۵.۰۹.۰۳")]
    [InlineData("05/09/03")]
    public void What_people_type_is_read(string typed)
    {
        Assert.True(JalaliDate.TryParse(typed, out var date));
        Assert.Equal("1405/09/03", date.ToString());
        Assert.Equal("آذر", date.MonthName);
        Assert.Equal("سه‌شنبه", date.WeekDayName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1405/13/01")]
    [InlineData("1405/07/31")]
    [InlineData("1405/09")]
    [InlineData("1405/+9/03")]
    [InlineData("1405/09-03")]
    [InlineData("405/09/03")]
    [InlineData("0000/01/01")]
    [InlineData("1404/12/30")]
    [InlineData("04/12/30")]
    [InlineData("2026-11-24T00:00")]
    [InlineData("1405/09/03/01")]
    [InlineData("9999/01/01")]
    public void What_is_no_day_is_refused(string typed) => Assert.False(JalaliDate.TryParse(typed, out _));

    [Theory]
    [InlineData("03/12/30", 1403)]
    [InlineData("99/12/30", 1399)]
    [InlineData("50/01/01", 1350)]
    [InlineData("49/01/01", 1449)]
    public void A_year_of_two_digits_is_of_the_century_around_today(string typed, int year)
    {
        Assert.True(JalaliDate.TryParse(typed, out var date));
        Assert.Equal(year, date.Year);
    }

    [Property(MaxTest = 500)]
    public Property Each_minute_is_found_again_by_day_and_clock() => Prop.ForAll(Arb.From(Gen.Choose(0, 31 * 366 * 24 * 60)), minutes =>
    {
        var utc = new JalaliDate(1390, 1, 1).ToUtc().AddMinutes(minutes);
        var tehran = TehranTime.ToTehran(utc);
        var day = JalaliDate.FromUtc(utc);
        return TehranTime.Zone.IsAmbiguousTime(tehran)
            || (TehranTime.ToUtc(tehran) == utc && utc >= day.ToUtc() && utc < day.AddDays(1).ToUtc());
    });

    [Fact]
    public void A_day_of_old_that_had_no_midnight_begins_at_one()
    {
        // Summer of 1401 began on 2 Farvardin at midnight, which is 20:30 UTC of the evening before.
        Assert.Equal(new DateTime(2022, 3, 21, 20, 30, 0), new JalaliDate(1401, 1, 2).ToUtc());
        Assert.Equal(new DateTime(2022, 3, 22, 19, 30, 0), new JalaliDate(1401, 1, 3).ToUtc());
        Assert.All(Enumerable.Range(0, 366 * 3), days => Assert.Equal(new JalaliDate(1399, 1, 1).AddDays(days), JalaliDate.FromUtc(new JalaliDate(1399, 1, 1).AddDays(days).ToUtc())));
    }
}
