using MoonVpn.Core.Accounts;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts;

/// <summary>Used = base + counted, whatever a panel's counter does; and what panels allow never adds up to more than was sold.</summary>
public sealed class UsageArithmeticTests
{
    private static readonly DateTime Now = TestShop.Morning.UtcDateTime;

    [Fact]
    public void A_counter_that_was_zeroed_or_restored_takes_nothing_back_and_adds_nothing()
    {
        var account = new ClientAccount { TrafficLimit = 1_000 };

        account.ReportUsage(400, Now);
        account.ReportUsage(100, Now);
        Assert.Equal((400, 700), (account.TrafficUsed, account.PanelLimit));
        account.ReportUsage(150, Now);

        Assert.Equal((450, 700), (account.TrafficUsed, account.PanelLimit));
    }

    [Fact]
    public void What_was_read_before_the_last_news_and_what_is_read_before_a_reset_counts_for_nothing()
    {
        var account = new ClientAccount { TrafficLimit = 1_000 };
        account.ReportUsage(400, Now);
        account.ResetPending = true;

        account.ReportUsage(500, Now.AddMinutes(1));
        Assert.Equal(400, account.TrafficUsed);
        account.ReportReset(3, Now.AddMinutes(2));
        account.ReportUsage(500, Now.AddMinutes(1));

        Assert.Equal((3, 1_000), (account.TrafficUsed, account.PanelLimit));
    }

    [Fact]
    public void An_account_that_waits_for_its_reset_is_not_used_up() =>
        Assert.False(new ClientAccount { TrafficLimit = 10, TrafficUsed = 20, ResetPending = true }.IsUsedUp);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_to_the_client_no_more_than_the_limit_is_used_and_nothing_is_forgotten(int seed)
    {
        for (var story = 0; story < 2_000; story++)
        {
            Play(new Random((seed * 100_000) + story));
        }
    }

    /// <summary>A panel that counts, loses, resets and restores its client, and is told the limit again each time, as repairs do.</summary>
    private static void Play(Random random)
    {
        var account = new ClientAccount { TrafficLimit = random.Next(1, 5_000) };
        long counted = 0, allowed = account.PanelLimit, reallyUsed = 0, kept = 0;
        for (var step = 0; step < 60; step++)
        {
            var before = account.TrafficUsed;
            switch (random.Next(6))
            {
                case 0:
                    // Lost, and made again: read as absent first.
                    counted = 0;
                    break;
                case 1:
                    kept = counted;
                    continue;
                case 2:
                    counted = Math.Min(kept, counted);
                    break;
                default:
                    // A panel lets nothing through beyond what it allows.
                    var moved = Math.Min(random.Next(400), Math.Max(0, allowed - counted));
                    (counted, reallyUsed) = (counted + moved, reallyUsed + moved);
                    break;
            }

            account.ReportUsage(counted, Now);
            allowed = account.PanelLimit;
            Assert.True(account.TrafficUsed >= before, "usage went back");
            Assert.Equal(reallyUsed, account.TrafficUsed);
            // The smallest limit a panel takes is one byte.
            Assert.True(reallyUsed <= account.TrafficLimit + 60, $"{reallyUsed} of {account.TrafficLimit}");
        }
    }
}
