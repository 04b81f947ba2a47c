using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Settings;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

public sealed class SettingsPageTests : IAsyncLifetime
{
    private const string Token = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFak";

    private TestShop _shop = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(add: services => services.AddSingleton<IBotConnection, AnsweringTelegram>());
        _owner = await _shop.StaffAsync(UserRole.Superadmin);
        _stage = new PortalStage(_shop.Services, _owner);
    }

    [Fact]
    public void A_number_out_of_its_bounds_is_refused_with_the_bounds()
    {
        var page = _stage.Render<SettingsPage>();

        Input(page, ShopSettings.ReceiptUploadMinutes).Input("۲");
        Save(page, "receipts");

        page.WaitFor(SettingTexts.Number.With("5", "1,440"));
        Assert.Equal(30, _shop.Get<SettingsStore>().Get(ShopSettings.ReceiptUploadMinutes));
    }

    [Fact]
    public void A_number_in_Persian_digits_is_saved()
    {
        var page = _stage.Render<SettingsPage>();

        Input(page, ShopSettings.ReceiptUploadMinutes).Input("۴۵");
        Save(page, "receipts");

        page.WaitForAssertion(() => Assert.Equal(45, _shop.Get<SettingsStore>().Get(ShopSettings.ReceiptUploadMinutes)));
        page.WaitForAssertion(() => Assert.Contains(SharedTexts.Saved.ToString(), _stage.Said));
    }

    [Fact]
    public void One_bad_value_keeps_the_whole_group_as_it_was()
    {
        var page = _stage.Render<SettingsPage>();

        Input(page, ShopSettings.ReceiptUploadMinutes).Input("45");
        Input(page, ShopSettings.ReceiptMaxMegabytes).Input("900");
        Save(page, "receipts");

        page.WaitFor(SettingTexts.Number.With("1", "50"));
        Assert.Equal(30, _shop.Get<SettingsStore>().Get(ShopSettings.ReceiptUploadMinutes));
    }

    [Fact]
    public async Task A_secret_is_never_in_the_page()
    {
        await _shop.Get<SettingsService>().SetAsync(_owner, ShopSettings.BotToken, Token, CancellationToken.None);

        var page = _stage.Render<SettingsPage>();

        page.WaitFor(SettingTexts.IsSet);
        Assert.DoesNotContain(Token, page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Token[10..], page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_was_saved_leaves_the_field()
    {
        var page = _stage.Render<SettingsPage>();
        page.WaitFor(SettingTexts.NotSet);

        Input(page, ShopSettings.BotToken).Input(Token);
        Save(page, "bot");

        page.WaitFor(SettingTexts.IsSet);
        Assert.DoesNotContain(Token, page.Markup, StringComparison.Ordinal);
        Assert.Equal(Token, _shop.Get<SettingsStore>().Get(ShopSettings.BotToken));
    }

    [Fact]
    public void A_token_is_tried_before_it_is_saved()
    {
        var page = _stage.Render<SettingsPage>();

        Input(page, ShopSettings.BotToken).Input(Token);
        page.Find(".bot-check").Click();

        page.WaitFor("@moon_shop_bot");
        Assert.Empty(_shop.Get<SettingsStore>().Get(ShopSettings.BotToken));
    }

    [Fact]
    public void A_token_that_Telegram_refuses_is_said_to_be_refused()
    {
        var page = _stage.Render<SettingsPage>();

        Input(page, ShopSettings.BotToken).Input("1:wrong");
        page.Find(".bot-check").Click();

        page.WaitFor(RefusalTexts.For(Refusal.BotTokenRefused));
    }

    [Fact]
    public async Task Settings_are_the_superadmins_alone()
    {
        var admin = await _shop.StaffAsync(UserRole.Admin, Permission.All);
        await using var stage = new PortalStage(_shop.Services, admin);

        var page = stage.Render<SettingsPage>();

        page.WaitFor(RefusalTexts.For(Refusal.NotAllowed));
        Assert.Empty(page.FindAll("input"));
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _shop.DisposeAsync();
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<SettingsPage> page, SettingDeclaration setting) =>
        page.FindAll(".setting").Single(field => field.QuerySelector("p")!.TextContent == setting.DescriptionFa).QuerySelector("input")!;

    private static void Save(IRenderedComponent<SettingsPage> page, string group) => page.Find($"#{group} .settings-save").Click();

    /// <summary>The other side of the seam: Telegram knows one token.</summary>
    private sealed class AnsweringTelegram : IBotConnection
    {
        public event Action? Changed
        {
            add { }
            remove { }
        }

        public BotStatus Status { get; } = new(BotState.Off, null, null, TestShop.Morning.UtcDateTime);

        public Task<BotIdentity> CheckAsync(string token, string apiUrl, string proxy, CancellationToken ct) =>
            token == Token ? Task.FromResult(new BotIdentity(123456789, "moon_shop_bot", "فروشگاه ماه")) : throw new RefusedException(Refusal.BotTokenRefused);
    }
}
