using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Panels;

public sealed class PanelServiceTests
{
    private static readonly Actor Admin = Actor.System("test");

    [Fact]
    public async Task A_stored_password_is_not_shown_to_another_host()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await using var elsewhere = await MoonVpn.Web.Sandbox.Panel.SandboxPanelServer.StartAsync(MoonVpn.Web.Sandbox.Panel.PanelProfile.V360);
        var panels = shop.Shop.Get<PanelService>();
        var panel = Assert.Single(await panels.ListAsync(Admin, CancellationToken.None));
        var draft = new PanelDraft { Id = panel.Id, Name = panel.Name, Url = elsewhere.Url.ToString(), Username = panel.Username, LocationId = panel.LocationId };

        var tried = await panels.TestAsync(Admin, draft, CancellationToken.None);
        var saved = await Assert.ThrowsAsync<RefusedException>(() => panels.SaveAsync(Admin, draft, CancellationToken.None));

        Assert.Equal((Refusal.PanelBadCredentials, Refusal.FieldRequired), (tried.Refusal?.Refusal, saved.Refusal));
    }

    [Fact]
    public async Task A_panel_keeps_its_password_when_the_form_leaves_it_empty()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var panels = shop.Shop.Get<PanelService>();
        var panel = Assert.Single(await panels.ListAsync(Admin, CancellationToken.None));

        await panels.SaveAsync(Admin, new PanelDraft { Id = panel.Id, Name = "renamed", Url = panel.Url, Username = panel.Username, LocationId = panel.LocationId }, CancellationToken.None);

        await panels.SyncAsync(Admin, panel.Id, CancellationToken.None);
        Assert.Equal(PanelHealth.Ok, (await panels.GetAsync(Admin, panel.Id, CancellationToken.None)).Health);
    }
}
