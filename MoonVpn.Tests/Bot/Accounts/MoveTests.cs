using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>To another location: what it costs, a confirmation, the new link; old buttons find the account where it is now.</summary>
public sealed class MoveTests
{
    [Fact]
    public async Task A_free_move_takes_a_confirmation_and_brings_the_new_link()
    {
        await using var shop = await AccountShop.OpenAsync(hasFinland: true);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر لوکیشن");
        await shop.Sara.SeeAsync("جابه‌جایی رایگان باقی‌مانده در این ۳۰ روز: 1");
        await shop.Sara.TapAsync("فنلاند");
        var sure = await shop.Sara.SeeAsync("جابه‌جا شود؟");
        await shop.Sara.TapAsync("لوکیشن را تغییر بده");
        var moved = await shop.Sara.SeeAsync("لوکیشن سرویس شما تغییر کرد");

        Assert.Contains("لینک اتصال عوض می‌شود", sure.Text, StringComparison.Ordinal);
        Assert.Contains("هزینه: رایگان", sure.Text, StringComparison.Ordinal);
        Assert.Contains(moved.Marked("code"), link => link.StartsWith("vless://", StringComparison.Ordinal));
        await AccountShop.ForgeAsync(shop.Bot, shop.Sara, CallbackAction.Account, shop.AccountId);
        await shop.Sara.SeeAsync(message => message.Text.Contains("FI-", StringComparison.Ordinal) && message.Labels.Contains("✏️ تغییر نام"));
        await AccountShop.ForgeAsync(shop.Bot, shop.Sara, CallbackAction.Renew, shop.AccountId);
        await shop.Sara.SeeAsync(message => message.Text.Contains("تمدید سرویس FI-", StringComparison.Ordinal));
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر لوکیشن");
        await shop.Sara.SeeAsync("از آخرین جابه‌جایی زمان کمی گذشته است");
    }

    [Fact]
    public async Task A_full_place_is_shown_as_such_and_says_so_when_pressed()
    {
        await using var shop = await AccountShop.OpenAsync(hasFinland: true);
        var nowhere = await shop.Shop.LocationAsync("هلند", "NL", "🇳🇱");
        await shop.ChangePlanAsync(draft => draft.LocationIds = [shop.Bot.Selling.LocationId, shop.FinlandId, nowhere]);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر لوکیشن");
        var offers = await shop.Sara.SeeAsync("لوکیشن جدید را انتخاب کنید");
        var refused = await (await shop.Sara.TapAsync("هلند")).AnswerAsync();

        Assert.Contains("هلند 🇳🇱 (تکمیل)", offers.Labels);
        Assert.Contains("فنلاند 🇫🇮", offers.Labels);
        Assert.Contains("ظرفیت این لوکیشن تکمیل شده است", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_has_its_price_when_no_free_one_is_left()
    {
        await using var shop = await AccountShop.OpenAsync(hasFinland: true);
        await shop.Bot.SetAsync(ShopSettings.TransfersFreePerMonth, "0");
        await shop.Bot.SetAsync(ShopSettings.TransferPrice, "20000");

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر لوکیشن");
        await shop.Sara.SeeAsync("هزینهٔ هر جابه‌جایی: 20,000");
        await shop.Sara.TapAsync("فنلاند");
        await shop.Sara.TapAsync("پرداخت از کیف پول");
        await shop.Sara.SeeAsync("لوکیشن سرویس شما تغییر کرد");

        await shop.Sara.SendAsync("کیف پول");
        await shop.Sara.SeeAsync("موجودی: 980,000");
    }

    [Fact]
    public async Task Where_moves_are_not_offered_there_is_no_button()
    {
        await using var shop = await AccountShop.OpenAsync(hasFinland: true);
        await shop.Bot.SetAsync(ShopSettings.TransfersPerMonth, "0");

        Assert.DoesNotContain("🌍 تغییر لوکیشن", (await shop.OpenPageAsync()).Labels);
    }
}
