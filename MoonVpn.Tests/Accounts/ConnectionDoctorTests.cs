using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts;

/// <summary>Each of the usual reasons is told from the others.</summary>
public sealed class ConnectionDoctorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task One_that_was_never_connected_is_told_from_one_that_is_well(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        var (sara, account) = await shop.BoughtAsync();

        var before = await ExamineAsync(shop, sara, account.Id);
        shop.Panel.Tick(account.EmailName, 100, 200);
        var after = await ExamineAsync(shop, sara, account.Id);

        Assert.Equal((ConnectionFinding.NeverConnected, ConnectionFinding.Well), (before.Finding, after.Finding));
    }

    [Fact]
    public async Task Time_that_is_over()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();

        shop.Shop.Clock.Advance(TimeSpan.FromDays(31));

        var found = await ExamineAsync(shop, sara, account.Id);
        Assert.Equal((ConnectionFinding.Expired, account.ExpiresAt), (found.Finding, found.Since));
    }

    [Fact]
    public async Task Traffic_that_is_used_up_since_the_last_sync_is_seen_on_the_panel()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();

        shop.Panel.Tick(account.EmailName, 0, account.TrafficLimit);
        var live = await ExamineAsync(shop, sara, account.Id);
        await shop.Shop.RunAsync<PanelSyncJob>();
        var known = await ExamineAsync(shop, sara, account.Id);

        Assert.Equal((ConnectionFinding.UsedUp, ConnectionFinding.UsedUp), (live.Finding, known.Finding));
    }

    [Fact]
    public async Task Switched_off_by_the_staff_with_the_reason()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();
        await shop.Shop.Get<AccountChangeService>().SetEnabledAsync(Actor.System("test"), account.Id, false, "چند نفره", Ct);

        var found = await ExamineAsync(shop, sara, account.Id);

        Assert.Equal((ConnectionFinding.Disabled, true, "چند نفره"), (found.Finding, found.DisabledByStaff, found.DisabledReason));
    }

    [Fact]
    public async Task As_many_devices_as_it_may_have()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<PlanService>().SaveAsync(
            Actor.System("test"), new PlanDraft { Id = shop.PlanId, Name = "یک‌ماهه", Price = ShopWithPanel.Price, IpLimit = 2, LocationIds = [shop.LocationId] }, Ct);
        var (sara, account) = await shop.BoughtAsync();
        shop.Panel.Tick(account.EmailName, 100, 200);
        shop.Panel.SeeAt(account.EmailName, "203.0.113.7");
        var one = await ExamineAsync(shop, sara, account.Id);
        shop.Panel.SeeAt(account.EmailName, "203.0.113.8");

        var two = await ExamineAsync(shop, sara, account.Id);

        Assert.Equal(ConnectionFinding.Well, one.Finding);
        Assert.Equal((ConnectionFinding.DevicesFull, 2, 2), (two.Finding, two.DeviceLimit, two.Devices));
    }

    [Fact]
    public async Task A_panel_that_is_down_and_a_client_it_has_lost()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await shop.BoughtAsync();

        shop.Panel.Drop(account.EmailName);
        var lost = await ExamineAsync(shop, sara, account.Id);
        await shop.Server.PauseAsync();
        var down = await ExamineAsync(shop, sara, account.Id);

        Assert.Equal((ConnectionFinding.OutOfStep, ConnectionFinding.PanelDown), (lost.Finding, down.Finding));
    }

    [Fact]
    public async Task One_that_is_being_made_or_moved()
    {
        await using var stage = await AccountStage.OpenAsync();
        var orderId = await stage.Shop.Get<OrderService>().PlaceAsync(stage.Sara, new OrderRequest(stage.PlanId, stage.GermanyId, PayWith.WalletFirst, "second"), Ct);
        var doctor = stage.Shop.Get<ConnectionDoctor>();

        var making = await doctor.ExamineAsync(stage.Sara, (await stage.OrderAsync(orderId)).AccountId!.Value, Ct);
        await stage.MoveAsync();
        var moving = await doctor.ExamineAsync(stage.Sara, stage.AccountId, Ct);
        await stage.WorkAsync(8);
        var moved = await doctor.ExamineAsync(stage.Sara, stage.AccountId, Ct);

        Assert.Equal(ConnectionFinding.BeingMade, making.Finding);
        Assert.Equal((ConnectionFinding.Moving, "فنلاند 🇫🇮"), (moving.Finding, moving.MovingTo));
        Assert.NotEqual(stage.AccountId, moved.AccountId);
        Assert.Equal(ConnectionFinding.NeverConnected, moved.Finding);
    }

    [Fact]
    public async Task Somebody_elses_account_does_not_exist()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, account) = await shop.BoughtAsync();
        var reza = await shop.Shop.CustomerAsync("رضا");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ExamineAsync(shop, reza, account.Id));

        Assert.Equal(Refusal.NotFound, refused.Refusal);
    }

    private static Task<Diagnosis> ExamineAsync(ShopWithPanel shop, Actor actor, long accountId) => shop.Shop.Get<ConnectionDoctor>().ExamineAsync(actor, accountId, Ct);
}
