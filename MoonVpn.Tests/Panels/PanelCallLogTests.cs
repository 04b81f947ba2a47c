using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels;

/// <summary>What was asked of panels can be looked up, for a while.</summary>
public sealed class PanelCallLogTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_are_found_by_panel_by_account_and_by_failure()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/add"));
        await shop.WorkAsync(rounds: 2, pause: TimeSpan.FromMinutes(1));
        var account = await shop.AccountAsync(orderId);

        await shop.Shop.RunAsync<PanelCallWriter>();

        var all = await ListAsync(null, false);
        var ofAccount = await ListAsync(account.Id, false);
        var failed = Assert.Single((await ListAsync(null, true)).Items);
        Assert.True(all.Total > ofAccount.Total);
        Assert.All(ofAccount.Items, call => Assert.Equal((account.Id, "panel"), (call.AccountId, call.PanelName)));
        Assert.Contains("clients/add", failed.Path, StringComparison.Ordinal);
        Assert.Contains(all.Items, call => call.AccountId is null);

        Task<PagedList<PanelCallRow>> ListAsync(long? accountId, bool onlyFailed) =>
            shop.Shop.Get<PanelCalls>().ListAsync(Owner, account.PanelId, accountId, onlyFailed, new PageRequest(Size: 100), Ct);
    }

    [Fact]
    public async Task Of_too_many_calls_at_once_the_oldest_are_lost_and_counted()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var log = shop.Shop.Get<PanelCallLog>();
        log.Take(int.MaxValue);

        for (var number = 0; number < 4_010; number++)
        {
            log.Note(new PanelCallNote(1, DateTime.UnixEpoch, "GET", $"call/{number}", 200, 1, 1, PanelOutcome.Applied, ""));
        }

        var kept = log.Take(int.MaxValue);
        Assert.Equal((10, 4_000, "call/10"), (log.Dropped, kept.Count, kept[0].Path));
    }

    [Fact]
    public async Task Routine_goes_after_a_day_and_the_rest_after_a_week()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var log = shop.Shop.Get<PanelCallLog>();
        log.Take(int.MaxValue);
        var now = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        log.Note(new PanelCallNote(1, now, "GET", "routine", 200, 1, 1, PanelOutcome.Applied, ""));
        log.Note(new PanelCallNote(1, now, "GET", "failure", 0, 1, 1, PanelOutcome.Unknown, "timed out"));
        await shop.Shop.RunAsync<PanelCallWriter>();

        Assert.Equal(["routine", "failure"], await LeftAsync(TimeSpan.FromHours(23)));
        Assert.Equal(["failure"], await LeftAsync(TimeSpan.FromHours(2)));
        Assert.Empty(await LeftAsync(TimeSpan.FromDays(7)));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<PanelStats>().CountAsync()));
        await LeftAsync(TimeSpan.FromDays(24));
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Set<PanelStats>().CountAsync()));

        async Task<List<string>> LeftAsync(TimeSpan later)
        {
            shop.Shop.Clock.Advance(later);
            await shop.Shop.RunAsync<PanelPruneJob>();
            return await shop.Shop.ReadAsync(db => db.Set<PanelCallEntry>().OrderBy(call => call.Id).Select(call => call.Path).ToListAsync());
        }
    }

    [Fact]
    public void A_long_time_is_thinned_out_to_what_a_chart_can_show()
    {
        var stats = Enumerable.Range(0, 1_000).Select(number => new PanelStats
        {
            At = DateTime.UnixEpoch.AddMinutes(number),
            IsUp = number % 2 == 0,
            LatencyMs = number % 2 == 0 ? 100 : 9_999,
            TrafficBytes = number % 2 == 0 ? 10 : 0,
        }).ToList();

        var points = PanelStatsSeries.Of(stats);

        Assert.Equal((200, 100, 5_000), (points.Count, points[0].LatencyMs, points.Sum(point => point.TrafficBytes)));
        Assert.Equal((0.6, DateTime.UnixEpoch.AddMinutes(999)), (points[0].UpShare, points[^1].At));
    }
}
