using MoonVpn.Core.Accounts;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>"It does not work" is answered at once, with the button that helps.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task An_account_that_was_never_connected_is_told_how()
    {
        await using var shop = await AccountShop.OpenAsync();

        await shop.OpenPageAsync();
        var pressed = await (await shop.Sara.TapAsync("گزارش اختلال")).AnswerAsync();
        var found = await shop.Sara.SeeAsync("هنوز یک بار هم وصل نشده");

        Assert.Contains("در حال بررسی", pressed.Text, StringComparison.Ordinal);
        Assert.Contains("کیوآرکد", found.Labels);
        Assert.Contains("بازگشت", found.Labels);
    }

    [Fact]
    public async Task When_all_is_well_there_are_steps_to_try_and_somebody_to_ask()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Bot.SetAsync(ShopSettings.SupportContact, "@moon_support");
        shop.Bot.Selling.Panel.Tick((await shop.AccountAsync()).EmailName, 1_000, 2_000);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("گزارش اختلال");
        var found = await shop.Sara.SeeAsync("سرویس فعال است و سرور هم پاسخ می‌دهد");

        Assert.Contains("لینک اشتراک را در برنامه به‌روز کنید", found.Text, StringComparison.Ordinal);
        Assert.Contains("🔑 لینک جدید", found.Labels);
        Assert.Contains(found.Buttons, button => button["url"]?.GetValue<string>() == "https://t.me/moon_support");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        await shop.Bot.Selling.Server.PauseAsync();

        await shop.Sara.TapAsync("گزارش اختلال");

        await shop.Sara.SeeAsync("در حال حاضر پاسخ نمی‌دهد");
    }

    [Fact]
    public async Task An_account_the_staff_switched_off_says_so_with_the_reason()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Shop.Get<AccountChangeService>().SetEnabledAsync(BotShop.Setup, shop.AccountId, false, "اشتراک‌گذاری لینک", CancellationToken.None);

        var page = await shop.OpenPageAsync();
        await shop.Sara.TapAsync("گزارش اختلال");
        await shop.Sara.SeeAsync("دلیل: \u2068اشتراک‌گذاری لینک\u2069");

        Assert.DoesNotContain("🔄 تمدید سرویس", page.Labels);
    }
}
