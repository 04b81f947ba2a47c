using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Panels.ThreeXui;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Accounts;

/// <summary>One panel's trouble stays its own, and no job waits for ever.</summary>
public sealed class PanelWorkTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_panel_that_hangs_keeps_no_other_panel_waiting()
    {
        await using var shop = await ShopWithPanel.OpenAsync(realTime: true, add: services => services.AddSingleton(new WireLimits { Answer = TimeSpan.FromMinutes(1) }));
        await using var other = await SandboxPanelServer.StartAsync(SandboxProfile.V360);
        var finland = await shop.Shop.LocationAsync("فنلاند", "FI", "🇫🇮");
        await shop.Shop.PanelAsync(finland, other.Url.ToString(), other.Panel.Options.Username, other.Panel.Options.Password, "other");
        var plan = await shop.Shop.PlanAsync(finland, name: "فنلاند");
        await shop.Shop.StartAsync();
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Hang, "clients/", Times: 0));
        await BuyAsync(shop);
        await UntilAsync(() => Task.FromResult(shop.Panel.Calls.Any(call => call.Fault == nameof(PanelFaultKind.Hang))));

        var sara = await shop.Shop.CustomerAsync();
        await GiveAsync(shop, sara, ShopWithPanel.Price);
        var orderId = await shop.Shop.Get<OrderService>().PlaceAsync(sara, new OrderRequest(plan, finland, PayWith.WalletFirst, "draft"), Ct);

        await UntilAsync(async () => (await shop.OrderAsync(orderId)).Status == OrderStatus.Completed);
    }

    [Fact]
    public async Task A_job_that_fails_in_a_way_nobody_thought_of_counts_as_failed_and_ends_in_a_refund()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var orderId = await BuyAsync(shop);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE client_account SET expires_at = NULL, duration_days = 99999999"));

        await shop.WorkAsync();
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<PanelJob>().Select(job => job.Attempts).SingleAsync()));
        shop.Shop.Clock.Advance(TimeSpan.FromHours(25));
        await shop.WorkAsync();

        var order = await shop.OrderAsync(orderId);
        Assert.Equal(OrderStatus.Failed, order.Status);
        Assert.Equal(new WalletBalance(ShopWithPanel.Price, 0), await shop.Shop.Get<WalletService>().BalanceAsync(Owner, order.UserId, Ct));
    }

    [Fact]
    public async Task A_refusal_because_an_earlier_try_came_through_after_all_is_no_refusal()
    {
        await using var shop = await ShopWithPanel.OpenAsync("2.9.4");
        await using var front = await PanelFront.StartAsync(new Uri(shop.Server.Url.GetLeftPart(UriPartial.Authority)));
        var (behind, before) = (shop.Server.Url.GetLeftPart(UriPartial.Authority), new Uri(front.Url).GetLeftPart(UriPartial.Authority));
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE panel SET url = replace(url, {behind}, {before})"));
        (front.FaultAt, front.Fault) = ("addClient", FrontFault.Late);
        var orderId = await BuyAsync(shop);

        await shop.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(1));

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        Assert.True(await shop.Shop.ReadAsync(db => db.Set<Inbound>().AllAsync(inbound => inbound.OnSale)));
    }

    [Fact]
    public async Task The_place_of_an_account_that_is_not_made_yet_survives_a_sync()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE inbound SET on_sale = id = (SELECT min(id) FROM inbound WHERE protocol = 'vless'), max_clients = client_count + 1"));
        await BuyAsync(shop);

        await shop.Shop.RunAsync<PanelSyncJob>();

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await shop.PlaceAsync(await shop.Shop.CustomerAsync()));
        Assert.Equal(Refusal.LocationFull, refused.Refusal);
        await shop.WorkAsync();
        var full = await shop.Shop.ReadAsync(db => db.Set<Inbound>().SingleAsync(inbound => inbound.OnSale));
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal(full.MaxClients, (await shop.Shop.ReadAsync(db => db.Set<Inbound>().SingleAsync(inbound => inbound.OnSale))).ClientCount);
    }

    [Fact]
    public async Task A_panel_whose_secrets_cannot_be_read_keeps_no_other_from_being_synced()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var lost = await shop.Shop.PanelAsync(shop.LocationId, shop.Server.Url.ToString(), shop.Panel.Options.Username, shop.Panel.Options.Password, "lost");
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE panel SET password = 'another key', health = 'ok' WHERE id = {lost}"));
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE panel SET health = 'degraded' WHERE id <> {lost}"));

        await shop.Shop.RunAsync<PanelSyncJob>();

        var health = await shop.Shop.ReadAsync(db => db.Set<Panel>().ToDictionaryAsync(panel => panel.Id == lost, panel => panel.Health));
        Assert.Equal((PanelHealth.AuthFailed, PanelHealth.Ok), (health[true], health[false]));
    }

    private static async Task<long> BuyAsync(ShopWithPanel shop)
    {
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        return orderId;
    }

    private static Task GiveAsync(ShopWithPanel shop, Actor customer, long amount) =>
        shop.Shop.Get<WalletService>().AdjustAsync(Owner, customer.UserId!.Value, amount, "هدیه", Guid.NewGuid(), Ct);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
