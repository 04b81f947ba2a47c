using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Admin;

/// <summary>What an admin does for one customer.</summary>
public sealed class CustomerDeedTests
{
    [Fact]
    public async Task A_balance_is_adjusted_once_after_it_was_shown_in_figures_and_words()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        var saraId = await shop.FindSaraAsync(boss);

        await boss.TapAsync("تغییر موجودی");
        await boss.SendAsync("یه چیزی");
        await boss.SeeAsync("مبلغ را متوجه نشدم");
        await boss.SendAsync("۲۰۰ هزار");
        await boss.SeeAsync("دلیل را در یک خط");
        await boss.SendAsync("جبران قطعی");
        var preview = await boss.SeeAsync("200,000 تومان (دویست هزار تومان)");
        Assert.Contains("جبران قطعی", preview.Text, StringComparison.Ordinal);
        var confirm = preview.Buttons[0]["callback_data"]!.GetValue<string>();
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("موجودی اکنون 200,000");
        var again = await (await boss.TapDataAsync(confirm, preview.Id)).AnswerAsync();

        Assert.Contains("قدیمی", again.Text, StringComparison.Ordinal);
        await boss.TapAsync("صفحهٔ مشتری");
        await boss.TapAsync("تغییر موجودی");
        await boss.SendAsync("−۵۰ هزار");
        await boss.SeeAsync("دلیل را در یک خط");
        await boss.SendAsync("برگشت");
        await boss.SeeAsync("50,000 تومان (پنجاه هزار تومان) کم شود");
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("موجودی اکنون 150,000");
        var rows = await shop.Shop.Get<WalletService>().StatementAsync(BotShop.Setup, saraId, new PageRequest(), CancellationToken.None);
        Assert.Equal([(-50_000L, "برگشت"), (200_000L, "جبران قطعی")], rows.Items.Select(row => (row.Amount, row.Reference!)));
    }

    [Fact]
    public async Task An_admin_adjusts_no_more_than_the_setting_says_and_never_their_own_wallet()
    {
        await using var shop = await BotShop.OpenAsync();
        var admin = await shop.AdminAloneAsync(Permission.Customers | Permission.Money);
        await shop.FindSaraAsync(admin);

        await admin.TapAsync("تغییر موجودی");
        await admin.SeeAsync("چه مبلغی");
        await admin.SendAsync("۵ میلیون");
        await admin.SeeAsync("1,000,000 تومان باشد");
        await admin.SendAsync("۱ میلیون");
        await admin.SeeAsync("دلیل را در یک خط");
        await admin.SendAsync("/admin");
        await admin.TapAsync("پیدا کردن مشتری");
        await admin.SendAsync("9002");
        var own = await admin.SeeAsync("از مدیران فروشگاه");

        Assert.DoesNotContain("💰 تغییر موجودی", own.Labels);
        await shop.ForgeAsync(admin, own, $"103:{await shop.UserIdAsync(9002)}", "اجازهٔ این کار را ندارید");
    }

    [Fact]
    public async Task Who_is_blocked_hears_why_and_hears_when_it_is_over()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await shop.FindSaraAsync(boss);

        await boss.TapAsync("مسدود کردن");
        await boss.SeeAsync("چرا مسدود شود");
        await boss.SendAsync("رسید ساختگی <فرستاد>");
        await boss.SeeAsync("مسدود شود؟");
        await boss.TapAsync("انجام بده");

        await shop.Sara.SeeAsync("دلیل: \u2068رسید ساختگی <فرستاد>\u2069");
        Assert.Contains("مسدود", (await (await shop.Sara.TapAsync("خرید سرویس")).AnswerAsync()).Text, StringComparison.Ordinal);
        await boss.TapAsync("صفحهٔ مشتری");
        await boss.SeeAsync("⛔️ مسدود است");
        await boss.TapAsync("رفع مسدودی");
        await shop.Sara.SeeAsync("دوباره باز شد");
    }

    [Fact]
    public async Task A_message_arrives_line_by_line_and_its_failure_is_told()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await shop.FindSaraAsync(boss);

        await boss.TapAsync("✉️ پیام");
        await boss.SeeAsync("متن پیام را بنویسید");
        await boss.SendAsync("سلام <سارا>\nسرور تازه آماده است");
        await boss.SeeAsync("فرستاده شود؟");
        await boss.TapAsync("انجام بده");
        await shop.Sara.SeeAsync("\u2068سلام <سارا>\u2069\n\u2068سرور تازه آماده است\u2069");

        await shop.Town.FaultAsync(new { method = "sendMessage", chat_id = 1001, code = 403, description = "Forbidden: user is deactivated" });
        await boss.TapAsync("صفحهٔ مشتری");
        await boss.TapAsync("✉️ پیام");
        await boss.SeeAsync("متن پیام را بنویسید");
        await boss.SendAsync("باز هم سلام");
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("نرسید");
    }

    [Fact]
    public async Task An_account_is_granted_for_nothing_and_extended_and_the_books_add_up()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        var saraId = await shop.FindSaraAsync(boss);

        await boss.TapAsync("اهدای اکانت");
        await boss.TapAsync("یک‌ماهه");
        await boss.SeeAsync("دلیل را در یک خط");
        await boss.SendAsync("مشتری وفادار");
        await boss.SeeAsync("هدیه داده شود؟");
        await boss.TapAsync("انجام بده");
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        await boss.TapAsync("صفحهٔ مشتری");
        await boss.TapAsync("افزودن روز یا حجم");
        await boss.TapAsync("DE-");
        await boss.SendAsync("خیلی");
        await boss.SeeAsync("متوجه نشدم");
        await boss.SendAsync("۷ روز و ۱۰ گیگ");
        await boss.SeeAsync("دلیل را در یک خط");
        await boss.SendAsync("قطعی سرور");
        await boss.SeeAsync("اضافه شود؟");
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("✅ اضافه شد");

        var account = Assert.Single((await shop.Shop.Get<AccountService>().ListAsync(BotShop.Setup, new AccountFilter { UserId = saraId }, new PageRequest(), CancellationToken.None)).Items);
        Assert.Equal(DataSize.FromGigabytes(60), account.TrafficLimit);
        Assert.Equal(0, (await shop.Shop.Get<WalletService>().BalanceAsync(BotShop.Setup, saraId, CancellationToken.None)).Balance);
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }
}
