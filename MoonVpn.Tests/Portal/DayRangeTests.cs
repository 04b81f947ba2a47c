using System.Globalization;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Tests.Portal;

/// <summary>Days as people type them, and the instants they stand for.</summary>
public sealed class DayRangeTests
{
    [Theory]
    [InlineData("1405/09/03", "2026-11-24")]
    [InlineData("۱۴۰۵/۹/۳", "2026-11-24")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("2026/1/5", "2026-01-05")]
    public void A_day_of_either_calendar_is_read(string typed, string day)
    {
        Assert.True(DayRange.TryType(typed, out var read));
        Assert.Equal(day, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1405/12/30")]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void What_is_no_day_is_not_read(string typed) => Assert.False(DayRange.TryType(typed, out _));

    [Fact]
    public void A_range_lasts_from_midnight_to_midnight_in_Tehran()
    {
        var range = DayRange.Read("?from=2026-11-24&until=2026-11-24");

        Assert.Equal(new DateTime(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc), range.FromUtc);
        Assert.Equal(new DateTime(2026, 11, 24, 20, 30, 0, DateTimeKind.Utc), range.UntilUtc);
        Assert.True(DayRange.Read("?from=nonsense&until=0001-01-01").IsEmpty);
    }
}
