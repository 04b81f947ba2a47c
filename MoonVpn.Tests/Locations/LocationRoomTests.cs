using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Locations;

/// <summary>What can be delivered where, before anyone pays.</summary>
public sealed class LocationRoomTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Free_places_are_those_of_inbounds_that_are_sold_on_panels_that_are_well()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await using var other = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        await shop.Shop.PanelAsync(shop.LocationId, other.Url.ToString(), other.Panel.Options.Username, other.Panel.Options.Password, "other");
        Assert.Equal((null, 2, 2), await RoomAsync(shop));

        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET max_clients = 11, on_sale = remark IN ('DE-1', 'FI-1')"));
        Assert.Equal((40, 2, 2), await RoomAsync(shop));

        other.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal((20, 1, 2), await RoomAsync(shop));
    }

    [Fact]
    public async Task A_location_that_is_full_pauses_and_goes_on_when_there_is_room_again()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET max_clients = client_count"));
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal(shop.Shop.Clock.GetUtcNow().UtcDateTime, (await RowAsync(shop)).PausedSince);

        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET max_clients = NULL"));
        await shop.Shop.RunAsync<PanelSyncJob>();
        Assert.Null((await RowAsync(shop)).PausedSince);
    }

    [Fact]
    public async Task The_least_loaded_inbound_is_chosen_by_the_share_of_its_places_that_is_taken()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""
            UPDATE inbound SET on_sale = remark IN ('DE-1', 'FI-1', 'NL-1'),
                client_count = CASE remark WHEN 'DE-1' THEN 3 WHEN 'FI-1' THEN 20 ELSE 60 END,
                max_clients = CASE remark WHEN 'DE-1' THEN 10 WHEN 'FI-1' THEN 100 END
            """));

        // 60 of many are less than 20 of 100, and those less than 3 of 10.
        var order = await shop.Shop.ReadAsync(db => InboundChoice.For(db, shop.LocationId).Select(inbound => inbound.Remark).ToListAsync());

        Assert.Equal(["NL-1", "FI-1", "DE-1"], order);
    }

    private static async Task<(int?, int, int)> RoomAsync(ShopWithPanel shop) => await RowAsync(shop) is var row ? (row.FreePlaces, row.PanelsOk, row.PanelsTotal) : default;

    private static async Task<LocationRow> RowAsync(ShopWithPanel shop) => Assert.Single(await shop.Shop.Get<LocationService>().ListAsync(Owner, Ct));
}
