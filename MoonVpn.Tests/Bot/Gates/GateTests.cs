using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Bot.Admin;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Gates;

/// <summary>What stands before a purchase, and what it never stands before.</summary>
public sealed class GateTests
{
    private static readonly string[] UsualKeys = ["خرید سرویس", "سرویس‌های من", "کیف پول", "پشتیبانی"];

    [Theory]
    [InlineData("maintenance")]
    [InlineData("rules")]
    [InlineData("phone")]
    [InlineData("channel")]
    [InlineData("block")]
    public async Task A_gate_stops_purchases_and_neither_what_one_owns_nor_a_receipt_nor_the_staff(string gate)
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        var newest = (await shop.BuyToCardAsync(sara)).Id;
        async Task ReadsAsync(string text) =>
            newest = (await sara.SeeAsync(message => message.Id >= newest && message.Text.Contains(text, StringComparison.Ordinal))).Id;

        var words = await shop.CloseAsync(gate);

        await sara.SendAsync("خرید سرویس");
        await ReadsAsync(words);
        await sara.SendAsync("کیف پول");
        await ReadsAsync("موجودی");
        await sara.TapAsync("شارژ کیف پول");
        await ReadsAsync(words);
        await sara.SendAsync("سرویس‌های من");
        await ReadsAsync("هنوز سرویسی ندارید");
        await shop.PressAsync(sara, CallbackAction.RenewByCard);
        await ReadsAsync(words);
        await shop.PressAsync(sara, CallbackAction.Orders);
        await sara.SeeAsync("🧾 سفارش‌ها و پرداخت‌ها");
        await shop.PressAsync(sara, CallbackAction.StartTrial);
        await ReadsAsync(words);
        await sara.SendPhotoAsync();
        await ReadsAsync("رسید شما دریافت شد");

        var boss = shop.BossAlone();
        await boss.SendAsync("خرید سرویس");
        await boss.SeeAsync("یکی از پلن‌ها را انتخاب کنید");
    }

    [Fact]
    public async Task Whoever_passes_the_gates_goes_on_to_where_they_wanted_to_be()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        foreach (var gate in new[] { "rules", "phone", "channel" })
        {
            await shop.CloseAsync(gate);
        }

        await sara.SendAsync($"/start plan_{shop.Selling.PlanId}");
        await sara.SeeAsync("بند دو <b>");
        await sara.TapAsync("خواندم و می‌پذیرم");
        await sara.SeeAsync("شمارهٔ تلفن خودتان");
        Assert.Contains("فرستادن شمارهٔ من", await sara.KeyboardAsync());

        await sara.ShareContactAsync(new { phone_number = "989120009999", first_name = "رضا", user_id = 1002 });
        await sara.SeeAsync("حساب تلگرام خودتان نیست");
        await sara.ShareContactAsync(new { phone_number = "989120001001", first_name = "سارا", user_id = 1001 }, new { type = "user", date = 1, sender_user = new { id = 1002, is_bot = false, first_name = "رضا" } });
        await sara.SeeAsync("حساب تلگرام خودتان نیست");
        Assert.Null((await shop.UserAsync(1001)).Phone);
        await sara.TapAsync("فرستادن شمارهٔ من");
        await sara.SeeAsync("شمارهٔ شما ثبت شد");
        await sara.SeeAsync("عضو این کانال شوید");

        Assert.Contains("هنوز عضو «خبرها» نشده‌اید", (await (await sara.TapAsync("عضو شدم")).AnswerAsync()).Text, StringComparison.Ordinal);
        await sara.JoinAsync(GateStage.News);
        await sara.TapAsync("عضو شدم");
        await sara.SeeAsync("پیش‌فاکتور");

        Assert.Equal(UsualKeys, await sara.KeyboardAsync());
        Assert.Equal("989120001001", (await shop.UserAsync(1001)).Phone);
        Assert.Equal(["user.phone", "user.rules"], await shop.Shop.ReadAsync(db => db.Set<AuditEntry>()
            .Where(entry => entry.Action == "user.phone" || entry.Action == "user.rules").Select(entry => entry.Action).Order().ToListAsync()));
    }

    [Fact]
    public async Task Rules_are_asked_again_when_they_have_changed_unless_once_is_enough()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.CloseAsync("rules");
        await sara.SendAsync("خرید سرویس");
        var first = await sara.SeeAsync("بند دو <b>");
        await shop.SetAsync(GateSettings.RulesFa, "بند سه");

        // What was shown is not what holds now.
        await sara.TapAsync("خواندم و می‌پذیرم", first.Id);
        await sara.SeeAsync(message => message.Text.Contains("بند سه", StringComparison.Ordinal));
        await sara.TapAsync("خواندم و می‌پذیرم");
        await sara.SeeAsync("یکی از پلن‌ها را انتخاب کنید");
        await shop.SetAsync(GateSettings.RulesEn, "A fourth one");
        await sara.SendAsync("خرید سرویس");
        var again = await sara.SeeAsync(message => message.Id > first.Id && message.Text.Contains("بند سه", StringComparison.Ordinal));
        await shop.SetAsync(GateSettings.RulesAgain, "false");

        await sara.SendAsync("خرید سرویس");
        await sara.SeeAsync(message => message.Id > again.Id && message.Text.Contains("یکی از پلن‌ها را انتخاب کنید", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_from_elsewhere_is_refused_where_only_Iranian_ones_are_taken_and_the_menu_brings_the_keys_back()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.CloseAsync("phone");
        await shop.SetAsync(GateSettings.IranianPhone, "true");
        await sara.SendAsync("خرید سرویس");
        await sara.SeeAsync("فقط شمارهٔ ایران");

        await sara.ShareContactAsync(new { phone_number = "+49 151 2345678", first_name = "سارا", user_id = 1001 });
        await sara.SeeAsync("فقط شمارهٔ ایران را می‌پذیرد");
        await sara.TapAsync("منوی اصلی");
        await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        Assert.Equal(UsualKeys, await sara.KeyboardAsync());

        await sara.ShareContactAsync(new { phone_number = "+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹", first_name = "سارا", user_id = 1001 });
        await sara.SeeAsync("یکی از پلن‌ها را انتخاب کنید");
        Assert.Equal("989123456789", (await shop.UserAsync(1001)).Phone);
    }

    [Fact]
    public async Task What_was_done_at_a_gate_stays_done_when_what_was_wanted_is_refused()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("خرید سرویس");
        var plans = await sara.SeeAsync("یکی از پلن‌ها را انتخاب کنید");
        await shop.CloseAsync("rules");
        await sara.TapAsync("یک‌ماهه", plans.Id);
        await sara.SeeAsync("بند دو <b>");
        await shop.Shop.Get<Core.Catalog.PlanService>().SetActiveAsync(BotShop.Setup, shop.Selling.PlanId, false, CancellationToken.None);

        Assert.Contains("دیگر فروخته نمی‌شود", (await (await sara.TapAsync("خواندم و می‌پذیرم")).AnswerAsync()).Text, StringComparison.Ordinal);

        Assert.NotEqual(0, (await shop.UserAsync(1001)).AcceptedRules);
    }

    [Fact]
    public async Task A_link_leads_to_its_plan_and_one_that_is_not_sold_to_those_that_are()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;

        await sara.SendAsync($"/start plan_{shop.Selling.PlanId}");
        Assert.Contains("یک‌ماهه", (await sara.SeeAsync("پیش‌فاکتور")).Text, StringComparison.Ordinal);
        foreach (var payload in new[] { "plan_9999", "plan_x", "plan_" })
        {
            var asked = await sara.SendAsync($"/start {payload}");
            var seen = await sara.SeeAsync(message => message.Id > asked && message.Text.Contains("دیگر فروخته نمی‌شود", StringComparison.Ordinal));
            Assert.Contains(seen.Labels, label => label.Contains("یک‌ماهه", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_admin_who_is_blocked_has_no_office_any_more()
    {
        await using var shop = await BotShop.OpenAsync();
        var admin = await shop.AdminAloneAsync(Core.Kernel.Permission.All);
        await admin.SendAsync("/admin");
        await admin.TapAsync("پیدا کردن مشتری");
        await admin.SeeAsync("چه کسی را پیدا کنم");
        await shop.SetBlockedAsync((await shop.UserAsync(9002)).Id);

        await admin.SendAsync("1001");
        await admin.SeeAsync("اجازهٔ این کار را ندارید");
        await admin.SendAsync("/admin");

        await admin.SeeAsync("حساب شما مسدود شده است");
    }
}
