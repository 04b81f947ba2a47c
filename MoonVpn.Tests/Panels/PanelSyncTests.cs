using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels;

/// <summary>What a sync makes of what a panel says, and how it goes about a panel that says nothing.</summary>
public sealed class PanelSyncTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Inbounds_and_statistics_are_written_down(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        var first = await shop.Shop.ReadAsync(db => db.Set<Inbound>().OrderBy(inbound => inbound.Id).FirstAsync());
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE inbound SET remark = 'old', port = 1 WHERE id = {first.Id}"));
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO inbound SELECT 900, panel_id, 99, protocol, 'gone', listen, port, settings_json, stream_json, sniffing, tag, status, on_sale, max_clients, client_count, last_synced FROM inbound WHERE id = {first.Id}"));
        shop.Panel.Tick("keep-fi-1", 1_000, 2_000);

        await shop.Shop.RunAsync<PanelSyncJob>();

        var inbounds = await shop.Shop.ReadAsync(db => db.Set<Inbound>().ToDictionaryAsync(inbound => inbound.Id));
        Assert.Equal((first.Remark, first.Port, InboundStatus.Gone), (inbounds[first.Id].Remark, inbounds[first.Id].Port, inbounds[900].Status));
        var panel = await shop.Shop.Get<PanelService>().GetAsync(Owner, first.PanelId, Ct);
        Assert.Equal((5, 5, 1), (panel.ForeignClients, panel.Clients, panel.LatestStats!.ClientsOnline));
        Assert.Equal((3_000, 1.0), (panel.LatestStats.TrafficBytes, panel.LatestStats.UpShare));
        Assert.Equal(version, panel.Capabilities!.Version);
    }

    [Fact]
    public async Task A_panel_that_is_away_is_asked_less_and_less_often_and_its_trouble_is_told_once()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        var waits = new List<double>();

        for (var check = 0; check < 7; check++)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(11));
            await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
            var panel = await PanelAsync(shop);
            waits.Add((panel.NextCheckAt - panel.LastCheckedAt)!.Value.TotalSeconds);
        }

        Assert.Equal([30, 60, 120, 240, 480, 600, 600], waits);
        Assert.Equal((PanelHealth.Degraded, 1, 1), ((await PanelAsync(shop)).Health, await AlertsAsync(shop, "🔴"), await AlertsAsync(shop, "⏸")));
        Assert.Equal(7, await shop.Shop.ReadAsync(db => db.Set<PanelStats>().CountAsync(stats => !stats.IsUp)));

        shop.Panel.Faults.Clear();
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(11));
        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);

        Assert.Equal((PanelHealth.Ok, 0), ((await PanelAsync(shop)).Health, (await PanelAsync(shop)).FailedChecks));
        Assert.Equal((1, 1), (await AlertsAsync(shop, "🟢"), await AlertsAsync(shop, "▶️")));
    }

    [Fact]
    public async Task A_hiccup_is_told_nobody()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal(PanelHealth.Degraded, (await PanelAsync(shop)).Health);

        shop.Panel.Faults.Clear();
        await shop.Shop.RunAsync<PanelSyncJob>();

        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Set<Notification>().CountAsync()));
    }

    [Fact]
    public async Task A_healthy_panel_is_asked_every_five_minutes()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var asked = shop.Panel.Calls.Count;

        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(4.9));
        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
        Assert.Equal(asked, shop.Panel.Calls.Count);

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(0.2));
        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
        Assert.True(shop.Panel.Calls.Count > asked);
    }

    [Fact]
    public async Task A_panel_that_refused_our_login_waits_for_the_operator()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        var (panels, panel) = (shop.Shop.Get<PanelService>(), await PanelAsync(shop));
        var draft = new PanelDraft { Id = panel.Id, Name = panel.Name, Url = panel.Url, Username = panel.Username, Password = "wrong", LocationId = panel.LocationId };
        await panels.SaveAsync(Owner, draft, Ct);
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal((PanelHealth.AuthFailed, 1), ((await PanelAsync(shop)).Health, await AlertsAsync(shop, "🔑")));

        var asked = shop.Panel.Calls.Count;
        shop.Shop.Clock.Advance(TimeSpan.FromHours(1));
        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
        Assert.Equal(asked, shop.Panel.Calls.Count);

        draft.Password = shop.Panel.Options.Password;
        await panels.SaveAsync(Owner, draft, Ct);
        await shop.Shop.Get<PanelSyncJob>().RunDueAsync(Ct);
        Assert.Equal(PanelHealth.Ok, (await PanelAsync(shop)).Health);
    }

    [Fact]
    public async Task An_inactive_panel_is_left_alone()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var panel = await PanelAsync(shop);
        await shop.Shop.Get<PanelService>().SaveAsync(
            Owner, new PanelDraft { Id = panel.Id, Name = panel.Name, Url = panel.Url, Username = panel.Username, LocationId = panel.LocationId, IsActive = false }, Ct);
        var asked = shop.Panel.Calls.Count;

        await shop.Shop.RunAsync<PanelSyncJob>();

        Assert.Equal(asked, shop.Panel.Calls.Count);
        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await shop.PlaceAsync(await shop.Shop.CustomerAsync()));
        Assert.Equal(Refusal.LocationFull, refused.Refusal);
    }

    [Fact]
    public async Task Two_syncs_of_one_panel_take_turns()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var panel = await PanelAsync(shop);
        var before = Lists();
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Delay, "clients/list", DelayMs: 300, Times: 0));

        var operators = new[] { shop.Shop.Get<PanelService>().SyncAsync(Owner, panel.Id, Ct), shop.Shop.Get<PanelService>().SyncAsync(Owner, panel.Id, Ct) };
        // The timer finds it busy and goes on.
        await shop.Shop.RunAsync<PanelSyncJob>();
        await Task.WhenAll(operators);

        Assert.Equal(2, Lists() - before);

        int Lists() => shop.Panel.Calls.Count(call => call.Path.EndsWith("clients/list", StringComparison.Ordinal));
    }

    private static Task<Panel> PanelAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(db => db.Set<Panel>().SingleAsync());

    private static async Task<int> AlertsAsync(ShopWithPanel shop, string sign)
    {
        var alerts = await shop.Shop.ReadAsync(db => db.Set<Notification>().Where(row => row.Type == NotificationType.OperatorAlert).Select(row => row.Content).ToListAsync());
        return alerts.Count(alert => NotificationContent.Parse(alert).Text!.StartsWith(sign, StringComparison.Ordinal));
    }
}
