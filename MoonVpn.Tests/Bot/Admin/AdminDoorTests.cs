using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Admin;

/// <summary>Who gets into the administration, and how far.</summary>
public sealed class AdminDoorTests
{
    [Fact]
    public async Task Each_admin_is_shown_what_they_may_do_and_nothing_else()
    {
        await using var shop = await BotShop.OpenAsync();
        var admin = await shop.AdminAloneAsync(Permission.Customers | Permission.Panels);
        var boss = shop.BossAlone();

        await admin.SendAsync("/admin");
        await boss.SendAsync("/admin");

        var some = await admin.SeeAsync("مدیریت");
        var all = await boss.SeeAsync("مدیریت");
        Assert.Equal(["🔎 پیدا کردن مشتری", "🖥 وضعیت پنل‌ها"], some.Labels.SkipLast(1));
        Assert.Equal(["🔎 پیدا کردن مشتری", "📊 آمار امروز", "🖥 وضعیت پنل‌ها", "🏷 پلن‌ها و قیمت", "🛠 حالت تعمیر"], all.Labels.SkipLast(1));
    }

    [Fact]
    public async Task A_customer_is_told_that_this_is_not_for_them()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Sara.SendAsync("/admin");

        await shop.Sara.SeeAsync("شما اجازهٔ این کار را ندارید");
    }

    [Theory]
    [InlineData("100")]
    [InlineData("101:0")]
    [InlineData("102:1")]
    [InlineData("103:1")]
    [InlineData("104:1")]
    [InlineData("105:1")]
    [InlineData("106:1")]
    [InlineData("107:1")]
    [InlineData("108:1:1")]
    [InlineData("109:1:1:1")]
    [InlineData("110:1")]
    [InlineData("111:1")]
    [InlineData("112:0:0:ABCDEFGHJK")]
    [InlineData("113:1")]
    [InlineData("114")]
    [InlineData("115")]
    [InlineData("116:1")]
    [InlineData("117")]
    [InlineData("118:1")]
    [InlineData("119")]
    [InlineData("120")]
    [InlineData("121:1")]
    [InlineData("122:1")]
    [InlineData("123:1")]
    public async Task A_forged_button_of_the_staff_is_refused_to_a_customer(string data)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Sara.SendAsync("/start");
        var menu = await shop.Sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));

        await shop.ForgeAsync(shop.Sara, menu, data, "اجازهٔ این کار را ندارید");

        Assert.False(shop.Shop.Get<SettingsStore>().Get(ShopGateSettings.Maintenance));
        Assert.DoesNotContain(await shop.Sara.MessagesAsync(), message => message.Text.Contains("شناسه", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_gone_or_foreign_or_stale_is_refused_with_a_sentence()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await boss.SendAsync("/admin");
        var home = await boss.SeeAsync("مدیریت");

        await shop.ForgeAsync(boss, home, "102:987654", "پیدا نشد");
        await shop.ForgeAsync(boss, home, "109:1:1:somebody", "پیدا نشد");
        await shop.ForgeAsync(boss, home, "109:987:654:1", "فروخته نمی‌شود");
        await shop.ForgeAsync(boss, home, "111:987654", "پیدا نشد");
        await shop.ForgeAsync(boss, home, "112:0:0:ABCDEFGHJK", "قدیمی");
        await shop.ForgeAsync(boss, home, "139:1", "قدیمی");
        await shop.ForgeAsync(boss, home, "116:987654", "پیدا نشد");
    }

    [Fact]
    public async Task The_old_buttons_of_an_admin_whose_rights_were_taken_refuse()
    {
        await using var shop = await BotShop.OpenAsync();
        var admin = await shop.AdminAloneAsync(Permission.Customers | Permission.Money);
        var saraId = await shop.FindSaraAsync(admin);
        await admin.TapAsync("تغییر موجودی");
        await admin.SendAsync("۲۰۰ هزار");
        await admin.SeeAsync("دلیل را در یک خط");
        await admin.SendAsync("جبران");
        await admin.SeeAsync("دویست هزار تومان");
        await shop.Shop.Get<UserService>().SetRoleAsync(BotShop.Setup, await shop.UserIdAsync(9002), UserRole.User, Permission.None, CancellationToken.None);

        var answer = await (await admin.TapAsync("انجام بده")).AnswerAsync();

        Assert.True(answer.IsAlert);
        Assert.Contains("اجازهٔ این کار را ندارید", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await shop.Shop.Get<WalletService>().BalanceAsync(BotShop.Setup, saraId, CancellationToken.None)).Balance);
    }
}
