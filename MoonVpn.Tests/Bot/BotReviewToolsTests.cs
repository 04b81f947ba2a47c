using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>What reviewers do in the card's channel besides approving and rejecting.</summary>
public sealed class BotReviewToolsTests
{
    [Fact]
    public async Task An_approval_is_taken_back_with_a_reason_and_the_customer_is_told()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await boss.SendAsync("/start");
        var copy = await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید", copy.Id);
        await sara.SeeAsync("سرویس شما آماده است");

        await shop.Boss.TapAsync("برگرداندن", copy.Id);
        var question = await boss.SeeAsync("چرا تأیید برگردد");
        await boss.SendAsync("پول نرسیده بود", replyTo: question.Id);

        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("برگردانده شد توسط", StringComparison.Ordinal) && message.Labels is ["نقض تصمیم"]);
        await sara.SeeAsync("لغو شد و مبلغ آن");
        await sara.SeeAsync("لغو شد و 150,000 تومان از حساب شما کم شد");
        var orders = await shop.Shop.Get<OrderQueries>().ListAsync(BotShop.Setup, new OrderFilter(), new PageRequest(), TestContext.Current.CancellationToken);
        Assert.Equal(OrderStatus.Failed, Assert.Single(orders.Items).Status);
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_large_amount_waits_for_a_second_person_and_every_copy_says_so()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.SetAsync(MoneySettings.SecondApproverAbove, "100000");
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);
        Assert.Contains("دو تأییدکننده", copy.Text, StringComparison.Ordinal);

        var first = await (await shop.Boss.TapAsync("تأیید", copy.Id)).AnswerAsync();
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("تأیید دوم") && message.Text.Contains("تأیید اول", StringComparison.Ordinal));
        var again = await (await shop.Boss.TapAsync("تأیید دوم", copy.Id)).AnswerAsync();
        await second.TapAsync("تأیید دوم", copy.Id);

        Assert.Contains("یک نفر دیگر", first.Text, StringComparison.Ordinal);
        Assert.True(again.IsAlert);
        await shop.Sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task A_mistyped_first_approval_is_withdrawn_by_whoever_gave_it()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.SetAsync(MoneySettings.SecondApproverAbove, "100000");
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);
        await shop.Boss.TapAsync("تأیید", copy.Id);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("پس گرفتن تأیید اول"));

        var refused = await (await second.TapAsync("پس گرفتن تأیید اول", copy.Id)).AnswerAsync();
        await shop.Boss.TapAsync("پس گرفتن تأیید اول", copy.Id);

        Assert.True(refused.IsAlert);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("تأیید با مبلغ دیگر"));
    }

    [Fact]
    public async Task A_superadmin_overrules_a_rejection_by_two_presses_and_a_reason_and_nobody_else_does()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.Town.Person(9001);
        await boss.SendAsync("/start");
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);
        await shop.Boss.TapAsync("رد", copy.Id);
        await shop.Boss.TapAsync("واریزی دیده نشد", copy.Id);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels is ["نقض تصمیم"]);

        var refused = await (await second.TapAsync("نقض تصمیم", copy.Id)).AnswerAsync();
        await shop.Boss.TapAsync("نقض تصمیم", copy.Id);
        await shop.Boss.TapAsync("بازگشت", copy.Id);
        await shop.Boss.TapAsync("نقض تصمیم", copy.Id);
        await shop.Boss.TapAsync("بله، 150,000 تومان رسیده است", copy.Id);
        var question = await boss.SeeAsync("از کجا معلوم است");
        await boss.SendAsync("در صورت‌حساب هست", replyTo: question.Id);

        Assert.True(refused.IsAlert);
        await boss.SeeAsync("نقض شد و پول ثبت شد");
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Count == 0 && message.Text.Contains("تصمیم نقض شد", StringComparison.Ordinal));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Looking_and_doubting_show_on_the_copy_and_only_a_superadmin_clears_a_doubt()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.Town.Person(9001);
        await boss.SendAsync("/start");
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        await second.TapAsync("بررسی می‌کنم", copy.Id);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("در حال بررسی است", StringComparison.Ordinal));
        await shop.Boss.TapAsync("مشکوک است", copy.Id);
        var question = await boss.SeeAsync("به چه چیزی شک دارید");
        await boss.SendAsync("فونت عجیب <b>", replyTo: question.Id);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("فونت عجیب <b>", StringComparison.Ordinal) && message.Labels.Contains("رفع شک"));
        var refused = await (await second.TapAsync("رفع شک", copy.Id)).AnswerAsync();
        await shop.Boss.TapAsync("رفع شک", copy.Id);

        Assert.True(refused.IsAlert);
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("مشکوک است"));
    }

    [Fact]
    public async Task Rial_typed_for_Toman_is_asked_about_and_believed_with_its_unit()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await boss.SendAsync("/start");
        await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید با مبلغ دیگر");
        await boss.SeeAsync("چه مبلغی واریز شده");

        await boss.SendAsync("۱٬۵۰۰٬۰۰۰");
        await boss.SeeAsync("ریال است یا تومان");
        await boss.SendAsync("۱٬۵۰۰٬۰۰۰ ریال");

        await boss.SeeAsync("150,000 تومان تأیید شد");
        await sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task All_pictures_of_an_album_are_posted_once_as_replies_to_the_first()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.BuyToCardAsync(shop.Sara);
        await shop.Sara.SendPhotoAsync(TinyFiles.Jpeg(1), album: "777");
        var copy = await shop.Boss.SeeAsync(message => message.HasPhoto && message.Labels.Count > 0);
        await shop.Sara.SendPhotoAsync(TinyFiles.Jpeg(2), album: "777");
        await shop.Sara.SendPhotoAsync(TinyFiles.Jpeg(3), album: "777");

        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("3 فایل", StringComparison.Ordinal));
        await shop.Boss.TapAsync("تأیید", copy.Id);
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("تأیید شد توسط", StringComparison.Ordinal));

        await shop.UntilAsync("the other two pictures", async () => await OthersAsync() >= 2);
        Assert.Equal(2, await OthersAsync());

        async Task<int> OthersAsync() => (await shop.Boss.MessagesAsync()).Count(message => message.HasPhoto && message.Id != copy.Id);
    }
}
