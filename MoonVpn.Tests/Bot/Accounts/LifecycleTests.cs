using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Reminders;
using MoonVpn.Core.Data;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>What runs out is said with the button that solves it; what renews itself can be switched; what is given is the receiver's.</summary>
public sealed partial class LifecycleTests
{
    [Fact]
    public async Task From_a_reminder_to_a_paid_renewal_are_two_taps()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Bot.SetAsync(LifecycleSettings.QuietHours, "");
        await ChangeAsync(shop, account => account.TrafficUsed = account.TrafficLimit / 100 * 85);

        await shop.Shop.RunAsync<ReminderJob>();
        var reminder = await shop.Sara.SeeAsync("85٪ از حجم سرویس");
        Assert.Contains("➕ حجم اضافه", reminder.Labels);
        shop.Sara.ForgetTaps();
        await shop.Sara.TapAsync("تمدید سرویس", reminder.Id);
        await shop.Sara.TapAsync("پرداخت از کیف پول");

        await shop.Sara.SeeAsync("به‌روز شد");
        Assert.Equal(2, shop.Sara.TapCount);
    }

    [Fact]
    public async Task It_is_switched_on_in_the_account_and_says_when_the_wallet_is_too_empty()
    {
        await using var shop = await AccountShop.OpenAsync(money: 50_000);
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید خودکار");
        await shop.Sara.SeeAsync("وضعیت: خاموش");
        await shop.Sara.TapAsync("روشن کردن تمدید خودکار");
        await shop.Sara.SeeAsync("وضعیت: روشن");
        await ChangeAsync(shop, account => account.ExpiresAt = shop.Shop.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(6));

        await shop.Shop.RunAsync<AutoRenewalJob>();

        var notice = await shop.Sara.SeeAsync("موجودی کیف پول کافی نیست");
        Assert.Contains("150,000", notice.Text, StringComparison.Ordinal);
        await shop.Sara.TapAsync("تمدید سرویس", notice.Id);
        await shop.Sara.TapAsync("پرداخت با کارت");
        await shop.Sara.SeeAsync("شماره کارت");
    }

    [Fact]
    public async Task A_gift_goes_by_a_link_to_whoever_accepts_it()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("هدیه به دیگری");
        await shop.Sara.TapAsync("ساخت لینک هدیه");
        var offer = await shop.Sara.SeeAsync("لینک هدیهٔ سرویس");
        var start = $"/start {Payload().Match(offer.Text).Groups[1].Value}";
        await shop.Sara.SendAsync(start);
        await shop.Sara.SeeAsync("لینک هدیهٔ خودتان");

        await shop.Bot.Reza.SendAsync(start);
        await shop.Bot.Reza.SeeAsync("این سرویس را به شما هدیه داده است");
        await shop.Bot.Reza.TapAsync("هدیه را قبول می‌کنم");

        await shop.Bot.Reza.SeeAsync("لینک جدید سرویس شما آماده است");
        await shop.Sara.SeeAsync("را قبول کرد");
        await AccountShop.ForgeAsync(shop.Bot, shop.Sara, CallbackAction.Account, shop.AccountId);
        await shop.SeeAlertAsync("چنین چیزی پیدا نشد");
        await shop.Bot.Town.ChangeChatAsync(new { id = 1003, first_name = "مینا", language_code = "fa" });
        await shop.Bot.Town.Person(1003).SendAsync(start);
        await shop.Bot.Town.Person(1003).SeeAsync("دیگر اعتبار ندارد");
    }

    private static Task ChangeAsync(AccountShop shop, Action<ClientAccount> change) => shop.Shop.Get<UnitOfWork>().RunAsync(
        BotShop.Setup, async work => change((await work.Db.Set<ClientAccount>().FindAsync([shop.AccountId], work.Stopping))!), CancellationToken.None);

    [GeneratedRegex(@"start=(gift_\w+)")]
    private static partial Regex Payload();
}
