using MoonVpn.Core.Accounts;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts;

/// <summary>What failed is tried again soon, then ever more patiently, and not all at the same moment.</summary>
public sealed class RetryScheduleTests
{
    [Fact]
    public async Task Pauses_grow_to_half_an_hour_give_or_take_a_fifth()
    {
        await using var shop = await TestShop.OpenAsync();
        var schedule = new RetrySchedule(shop.Get<SettingsStore>(), new Random(7));
        double[] expected = [5, 15, 60, 300, 900, 1800, 1800, 1800];

        foreach (var (seconds, attempt) in expected.Select((seconds, index) => (seconds, index + 1)))
        {
            var pauses = Enumerable.Range(0, 200).Select(_ => schedule.Next(attempt).TotalSeconds).ToList();
            Assert.All(pauses, pause => Assert.InRange(pause, seconds * 0.8, seconds * 1.2));
            Assert.True(pauses.Distinct().Count() > 100);
        }
    }
}
