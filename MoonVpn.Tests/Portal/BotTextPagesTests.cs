using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Menu;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot;
using MoonVpn.Web.Portal.Pages.BotMenu;
using MoonVpn.Web.Portal.Pages.BotTexts;

namespace MoonVpn.Tests.Portal;

/// <summary>The pages on which the bot is given its words and its menu.</summary>
public sealed class BotTextPagesTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Actor _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(add: services => services.AddBot());
        _owner = await _shop.StaffAsync(UserRole.Superadmin, Permission.All, "Owner");
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_text_is_found_by_its_Persian_words_worded_otherwise_looked_at_and_given_back()
    {
        await using var desk = new PortalDesk(_shop, _owner);
        desk.Open<TextsPage>($"/texts?q={Uri.EscapeDataString("موجودي كيف پول: {0}")}&form=message&language=fa");
        desk.Sees("LineWallet");
        Assert.Single(desk.All(".edit-text"));
        desk.Press(".edit-text");
        desk.Sees("150,000 Toman");
        desk.Type(".bot-side[lang=fa]", "<b>پول شما: {0}");
        desk.Sees("This tag is not closed: <b>");
        desk.Type(".bot-side[lang=fa]", "<b>پول شما</b>");
        desk.Sees("The text must hold these, too: {0}");
        desk.Type(".bot-side[lang=fa]", "<b>پول شما</b>: {0} <i>");
        desk.Press(".form-save");
        desk.Sees("This tag is not closed: <i>");
        desk.Type(".bot-side[lang=fa]", "<b>پول شما</b>: {0}");
        desk.Waits(() => Assert.Equal("پول شما: 150,000 تومان", desk.Find(".bot-side[lang=fa] .bot-wording").TextContent.Trim()));
        desk.Press(".form-save");
        desk.Sees("Persian: Changed");
        Assert.Equal(("<b>پول شما</b>: {0}", (string?)null), (Own("LineWallet", "fa"), Own("LineWallet", "en")));

        await using var later = new PortalDesk(_shop, _owner);
        later.Open<TextsPage>("/texts?state=changed");
        later.Sees("LineWallet");
        Assert.Single(later.All(".edit-text"));
        later.Press(".edit-text");
        later.Press(".bot-side[lang=fa] .to-built-in");
        later.Press(".form-save");
        later.Sees("Nothing matches");
        Assert.Null(Own("LineWallet", "fa"));
    }

    [Fact]
    public async Task What_no_longer_fits_is_found_as_such_and_says_so()
    {
        await _shop.Get<Core.Data.UnitOfWork>().RunAsync(
            _owner,
            work =>
            {
                work.Db.Add(new BotText { Key = "LineWallet", Language = "en", Text = "Money {1}", UpdatedBy = "x" });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await _shop.Get<BotTextStore>().LoadAsync(CancellationToken.None);
        await using var desk = new PortalDesk(_shop, _owner);

        desk.Open<TextsPage>("/texts?state=outdated");
        desk.Sees("English: Outdated");
        Assert.Contains("In your wallet", desk.Find(".bot-wording[lang=en]").TextContent, StringComparison.Ordinal);
        desk.Press(".edit-text");
        desk.Sees("Your wording does not fit the present version");
    }

    [Fact]
    public async Task The_menu_is_arranged_seen_as_it_will_be_and_saved()
    {
        await using var desk = new PortalDesk(_shop, _owner, "fa");
        desk.Open<MenuPage>("/menu");
        desk.Sees("خرید سرویس");

        desk.Press(".menu-editor .menu-down");
        desk.Waits(() => Assert.Equal("تست رایگان", desk.Find(".menu-row").TextContent.Trim()));
        desk.Press(".menu-editor .menu-width");
        desk.SwitchOff(".menu-editor .menu-items input", 7);
        desk.Press(".menu-save");

        desk.Waits(() => Assert.Equal("trial/2 buy accounts/2 wallet/2 orders/2 prices/2 guides/2 -support/2 profile", MenuSetting.Write(_shop.Get<SettingsStore>().Get(MenuSettings.Menu))));
        desk.SwitchOff(".menu-editor .menu-items input", 1);
        desk.SwitchOff(".menu-editor .menu-items input", 2);
        desk.Sees("دست‌کم یکی از دو دکمهٔ خرید و سرویس‌ها باید بماند.");
        Assert.True(desk.Find(".menu-save").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Neither_is_for_an_admin()
    {
        var admin = await _shop.StaffAsync(UserRole.Admin, Permission.All, "Admin");
        await using var texts = new PortalDesk(_shop, admin);
        await using var menu = new PortalDesk(_shop, admin);

        texts.Open<TextsPage>("/texts");
        texts.Sees("You are not allowed to do this.");
        menu.Open<MenuPage>("/menu");
        menu.Sees("You are not allowed to do this.");
        Assert.Empty(menu.All(".menu-items"));
    }

    private string? Own(string key, string language) => _shop.Get<BotTextStore>().Own(key, language);
}
