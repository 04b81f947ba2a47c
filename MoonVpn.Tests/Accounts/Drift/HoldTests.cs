using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts.Drift;

/// <summary>When much of a panel differs at once, the shop stops and asks.</summary>
public sealed class HoldTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Much_that_differs_at_once_is_not_repaired_before_somebody_said_so()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 10);
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        var lost = (await shop.AccountsAsync()).Take(5).ToList();
        lost.ForEach(account => shop.Panel.Drop(account.EmailName));

        for (var look = 0; look < 3; look++)
        {
            await shop.SyncAsync();
        }

        Assert.Equal((PanelHealth.Hold, 1), ((await shop.PanelAsync()).Health, await shop.AlertsAsync("✋")));
        Assert.All(await shop.OpenAsync(), row => Assert.Equal(Core.Accounts.PanelDifferenceStatus.Open, row.Status));
        Assert.Null(await shop.ClientAsync(lost[0].EmailName));
        // Nothing is sold there meanwhile, and nobody pays for nothing.
        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await shop.Selling.PlaceAsync(await shop.Shop.CustomerAsync()));
        Assert.Equal(Refusal.LocationFull, refused.Refusal);
        Assert.NotNull(Assert.Single(await shop.Shop.Get<LocationService>().ListAsync(DriftShop.Owner, Ct)).PausedSince);

        await shop.Drift.ReleaseAsync(DriftShop.Owner, shop.PanelId, Ct);
        await shop.SettleAsync();

        var panel = await shop.PanelAsync();
        Assert.Equal((PanelHealth.Ok, (DateTime?)null), (panel.Health, panel.MassRepairAllowedAt));
        foreach (var account in lost)
        {
            Assert.Equal(account.SubscriptionId, (await shop.ClientAsync(account.EmailName))!.SubscriptionId);
        }
    }

    [Fact]
    public async Task A_permit_is_good_for_one_repair()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 10);
        await LoseAsync(shop);
        await shop.SyncAsync();
        await shop.Drift.ReleaseAsync(DriftShop.Owner, shop.PanelId, Ct);
        await shop.SettleAsync();

        await LoseAsync(shop);
        await shop.SyncAsync();

        Assert.Equal(PanelHealth.Hold, (await shop.PanelAsync()).Health);
        Assert.Equal(Refusal.PanelNotOnHold, await RefusalOf(async () =>
        {
            await shop.Drift.ReleaseAsync(DriftShop.Owner, shop.PanelId, Ct);
            await shop.Drift.ReleaseAsync(DriftShop.Owner, shop.PanelId, Ct);
        }));
    }

    [Fact]
    public async Task A_panel_that_agrees_again_is_held_no_longer()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 10);
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        shop.Panel.Snapshot();
        await LoseAsync(shop);
        await shop.SyncAsync();
        Assert.Equal(PanelHealth.Hold, (await shop.PanelAsync()).Health);

        shop.Panel.Rollback();
        await shop.SyncAsync();

        Assert.Equal((PanelHealth.Ok, 0), ((await shop.PanelAsync()).Health, (await shop.OpenAsync()).Count));
        Assert.Single(await shop.Shop.Get<ShopFront>().PlansAsync(await shop.Shop.CustomerAsync(), Ct), plan => plan.HasRoom);
        Assert.Equal((1, 1), (await shop.AlertsAsync("⏸"), await shop.AlertsAsync("▶️")));
    }

    [Fact]
    public async Task Counters_that_went_back_hold_nothing_and_no_more_is_used_than_was_sold()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 6);
        shop.Panel.Snapshot();
        (await shop.AccountsAsync()).ForEach(account => shop.Panel.Tick(account.EmailName, 1_000, 2_000));
        await shop.SyncAsync();
        shop.Panel.Rollback();

        await shop.SyncAsync();
        Assert.Equal((PanelHealth.Ok, 6), ((await shop.PanelAsync()).Health, (await shop.OpenAsync()).Count));
        await shop.SettleAsync();

        foreach (var account in await shop.AccountsAsync())
        {
            Assert.Equal((3_000, account.TrafficLimit - 3_000), (account.TrafficUsed, (await shop.ClientAsync(account.EmailName))!.TotalBytes));
        }
    }

    [Fact]
    public async Task One_of_three_is_a_third_and_is_repaired_all_the_same()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 3);
        shop.Panel.Drop((await shop.AccountsAsync())[0].EmailName);

        await shop.SettleAsync();

        Assert.NotNull(await shop.ClientAsync((await shop.AccountsAsync())[0].EmailName));
    }

    [Fact]
    public async Task A_held_panel_that_cannot_be_reached_is_held_still()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 10);
        await LoseAsync(shop);
        await shop.SyncAsync();
        shop.Panel.Faults.Add(new MoonVpn.Web.Sandbox.Panel.PanelFault(MoonVpn.Web.Sandbox.Panel.PanelFaultKind.BadGateway, Times: 0));

        await shop.SyncAsync();

        Assert.Equal((PanelHealth.Hold, 1), ((await shop.PanelAsync()).Health, (await shop.PanelAsync()).FailedChecks));
    }

    private static async Task LoseAsync(DriftShop shop)
    {
        foreach (var account in (await shop.AccountsAsync()).Take(5))
        {
            shop.Panel.Drop(account.EmailName);
        }
    }

    private static async Task<Refusal> RefusalOf(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
