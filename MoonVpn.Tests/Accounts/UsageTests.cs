using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts;

/// <summary>What accounts learn from a sync.</summary>
public sealed class UsageTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Usage_is_booked_on_the_day_in_Tehran_on_which_it_was_seen(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        var account = await BuyAsync(shop);
        shop.Panel.Tick(account.EmailName, 1_000, 2_000);
        await shop.Shop.RunAsync<PanelSyncJob>();
        shop.Panel.Tick(account.EmailName, 0, 500);
        await shop.Shop.RunAsync<PanelSyncJob>();
        // 08:00 in London is 11:30 in Tehran, whose day is over thirteen hours later.
        shop.Shop.Clock.Advance(TimeSpan.FromHours(13));
        shop.Panel.Tick(account.EmailName, 0, 70);
        await shop.Shop.RunAsync<PanelSyncJob>();

        var days = await shop.Shop.ReadAsync(db => db.Set<AccountUsageDay>().OrderBy(usage => usage.Day).Select(usage => new { usage.Day, usage.Bytes }).ToListAsync());

        Assert.Equal([(new DateOnly(2026, 11, 24), 3_500L), (new DateOnly(2026, 11, 25), 70L)], days.Select(usage => (usage.Day, usage.Bytes)));
        Assert.Equal(3_570, (await FreshAsync(shop)).TrafficUsed);
        Assert.NotNull((await FreshAsync(shop)).LastOnlineAt);
    }

    [Fact]
    public async Task Days_on_which_nothing_is_left_to_know_are_thrown_away()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var account = await BuyAsync(shop);
        shop.Panel.Tick(account.EmailName, 1_000, 2_000);
        await shop.Shop.RunAsync<PanelSyncJob>();

        shop.Shop.Clock.Advance(TimeSpan.FromDays(60));
        await shop.Shop.RunAsync<UsagePruneJob>();
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<AccountUsageDay>().CountAsync()));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.Shop.RunAsync<UsagePruneJob>();
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Set<AccountUsageDay>().CountAsync()));
    }

    [Fact]
    public async Task Days_that_begin_with_the_first_use_have_an_end_once_they_have_begun()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<PlanService>().SaveAsync(
            Owner, new PlanDraft { Id = shop.PlanId, Name = "later", Price = ShopWithPanel.Price, DurationDays = 30, TrafficGb = 50, StartAtFirstUse = true, LocationIds = [shop.LocationId] }, Ct);
        var account = await BuyAsync(shop);
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Null((await FreshAsync(shop)).ExpiresAt);

        shop.Panel.Tick(account.EmailName, 1_000, 2_000);
        await shop.Shop.RunAsync<PanelSyncJob>();

        // No later than if they had begun just now, whatever the panel's clock says.
        Assert.InRange((await FreshAsync(shop)).ExpiresAt!.Value, shop.Shop.Clock.GetUtcNow().UtcDateTime.AddDays(29), shop.Shop.Clock.GetUtcNow().UtcDateTime.AddDays(30));
    }

    [Theory]
    [InlineData(nameof(PanelFaultKind.OverflowNumbers))]
    [InlineData(nameof(PanelFaultKind.NegativeNumbers))]
    [InlineData(nameof(PanelFaultKind.NanNumbers))]
    public async Task A_panel_that_counts_nonsense_is_synced_all_the_same(string nonsense)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await BuyAsync(shop);
        shop.Panel.Faults.Add(new PanelFault(Enum.Parse<PanelFaultKind>(nonsense), "list", Times: 0));

        await shop.Shop.RunAsync<PanelSyncJob>();
        await shop.Shop.RunAsync<PanelSyncJob>();

        Assert.Equal(3, await shop.Shop.ReadAsync(db => db.Set<PanelStats>().CountAsync(stats => stats.IsUp)));
    }

    [Fact]
    public async Task What_a_panel_said_before_an_account_changed_is_not_taken_in()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var account = await BuyAsync(shop);
        shop.Panel.Tick(account.EmailName, 1_000, 2_000);
        var (reader, panel) = (shop.Shop.Get<AccountUsageReader>(), await shop.Shop.ReadAsync(db => db.Set<Panel>().SingleAsync()));
        var reading = await shop.Shop.Get<PanelLook>().ReadAsync(panel, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(10));
        await shop.Shop.Get<AccountChangeService>().ResetTrafficAsync(Owner, account.Id, "sorry", Ct);
        await shop.WorkAsync();

        await reader.ReadAsync(reading, Ct);

        Assert.Equal(0, (await FreshAsync(shop)).TrafficUsed);
    }

    private static Task<ClientAccount> FreshAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(db => db.Set<ClientAccount>().SingleAsync());

    private static async Task<ClientAccount> BuyAsync(ShopWithPanel shop)
    {
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await shop.WorkAsync();
        return await FreshAsync(shop);
    }
}
