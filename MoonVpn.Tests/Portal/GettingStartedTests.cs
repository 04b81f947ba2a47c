using Bunit;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

public sealed class GettingStartedTests
{
    [Fact]
    public async Task An_empty_shop_shows_the_way_and_each_step_ticks_itself_off()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));
        stage.Render<GettingStarted>().WaitFor(GettingStartedTexts.Progress.With(0, 6));

        await shop.LocationAsync();
        await shop.CardAsync();

        var list = stage.Render<GettingStarted>();
        list.WaitFor(GettingStartedTexts.Progress.With(2, 6));
        Assert.Equal(["/settings#shop", "/settings#bot", "/locations", "/panels", "/plans", "/cards"], list.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_shop_that_can_sell_needs_no_way_shown()
    {
        await using var selling = await ShopWithPanel.OpenAsync();
        var owner = await selling.Shop.StaffAsync(UserRole.Superadmin);
        await using var stage = new PortalStage(selling.Shop.Services, owner);
        var list = stage.Render<GettingStarted>();
        list.WaitFor(GettingStartedTexts.Progress.With(4, 6));

        await selling.Shop.Get<SettingsService>().SetAsync(owner, ShopSettings.BotToken, "1:token", CancellationToken.None);

        Assert.Empty(stage.Render<GettingStarted>().Markup.Trim());
    }

    [Fact]
    public async Task An_admin_who_may_not_set_the_shop_up_is_not_asked_to()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Admin, Permission.Catalogue));

        Assert.Empty(stage.Render<GettingStarted>().Markup.Trim());
    }
}
