using MoonVpn.Core.Catalog;

namespace MoonVpn.Tests.Catalog;

public sealed class DiscountCodeTests
{
    [Theory]
    [InlineData(DiscountType.Percent, 20, null, 150_000, 30_000)]
    [InlineData(DiscountType.Percent, 33, null, 100_001, 33_000)]
    [InlineData(DiscountType.Percent, 50, 40_000, 150_000, 40_000)]
    [InlineData(DiscountType.Percent, 100, null, 150_000, 150_000)]
    [InlineData(DiscountType.Percent, 1, null, 99, 0)]
    [InlineData(DiscountType.Percent, 100, 500_000, 150_000, 150_000)]
    [InlineData(DiscountType.Fixed, 30_000, null, 150_000, 30_000)]
    [InlineData(DiscountType.Fixed, 200_000, null, 150_000, 150_000)]
    [InlineData(DiscountType.Percent, 99, null, 100_000_000_000, 99_000_000_000)]
    public void It_takes_off_whole_Toman_rounded_down_and_never_more_than_the_price(DiscountType type, long value, int? most, long price, long off) =>
        Assert.Equal(off, new DiscountCode { Type = type, Value = value, MaxDiscount = most }.Of(price));

    [Fact]
    public void It_serves_from_its_first_instant_and_no_longer_in_its_last()
    {
        var from = new DateTime(2026, 11, 24, 20, 30, 0, DateTimeKind.Utc);
        var code = new DiscountCode { ValidFrom = from, ValidUntil = from.AddDays(1) };

        Assert.Equal(
            [false, true, true, false],
            new[] { from.AddTicks(-1), from, from.AddDays(1).AddTicks(-1), from.AddDays(1) }.Select(code.IsValidAt));
        code.Status = DiscountStatus.Inactive;
        Assert.False(code.IsValidAt(from));
    }
}
