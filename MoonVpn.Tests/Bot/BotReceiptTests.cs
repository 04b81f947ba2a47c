using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>What customers send as proof, and when.</summary>
public sealed class BotReceiptTests
{
    [Fact]
    public async Task A_picture_where_none_is_asked_for_gets_a_friendly_hint()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;

        await sara.SendPhotoAsync();

        await sara.SeeAsync("سفارشی در انتظار پرداخت ندارید");
        await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
    }

    [Fact]
    public async Task A_second_receipt_is_told_that_the_first_is_being_reviewed()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);

        await sara.SendPhotoAsync();

        await sara.SeeAsync("قبلاً فرستاده‌اید");
        Assert.Single(await ReceiptsAsync(shop));
    }

    [Fact]
    public async Task An_album_of_three_is_one_receipt()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);

        await sara.SendPhotoAsync(album: "777");
        await sara.SendPhotoAsync(album: "777");
        await sara.SendPhotoAsync(album: "777");
        await sara.SeeAsync("رسید شما دریافت شد");
        await sara.SendAsync("کیف پول");
        await sara.SeeAsync("موجودی");

        Assert.Single(await ReceiptsAsync(shop));
        Assert.Single(await sara.MessagesAsync(), message => message.Text.Contains("رسید شما دریافت شد", StringComparison.Ordinal));
        Assert.DoesNotContain(await sara.MessagesAsync(), message => message.Text.Contains("قبلاً فرستاده‌اید", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pdf_is_posted_as_a_document_and_a_copy_is_kept()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);
        var pdf = TinyFiles.Pdf();

        await sara.SendDocumentAsync(pdf);
        var copy = await shop.Boss.SeeAsync(message => message.Raw["document"] is not null && message.Labels.Contains("تأیید"));

        var receipt = Assert.Single(await ReceiptsAsync(shop));
        Assert.Equal(pdf, await copy.DownloadAsync());
        (string Path, string ContentType)? kept = null;
        for (var look = 0; kept is null && look < 50; look++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            kept = await shop.Shop.Get<ReceiptFiles>().FindAsync(BotShop.Setup, receipt.Id, TestContext.Current.CancellationToken);
        }

        Assert.Equal("application/pdf", kept!.Value.ContentType);
        Assert.Equal(pdf, await File.ReadAllBytesAsync(kept.Value.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_kind_of_file_is_refused_with_a_reason_and_the_payment_stays_open()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);

        await sara.SendDocumentAsync([1, 2, 3], "virus.exe");
        await sara.SeeAsync("باید تصویر یا فایل \u2066PDF\u2069 باشد");
        await sara.SendAsync("شماره پیگیری ۸۸۷۷۶۶۵۵");

        await sara.SeeAsync("رسید شما دریافت شد");
        var copy = await shop.Boss.SeeAsync("۸۸۷۷۶۶۵۵");
        Assert.Contains("تأیید", copy.Labels);
    }

    [Fact]
    public async Task Late_money_whose_order_cannot_be_taken_up_is_said_to_be_in_the_wallet_to_both()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);
        await PassAsync(shop, 31);
        await sara.SeeAsync("اگر واریز کرده‌اید");
        await sara.SendPhotoAsync();
        await shop.Boss.SeeAsync("پس از مهلت");
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET on_sale = 0"));

        var toast = await (await shop.Boss.TapAsync("تأیید و تحویل")).AnswerAsync();

        Assert.True(toast.IsAlert);
        Assert.Contains("مبلغ در کیف پول مشتری است", toast.Text, StringComparison.Ordinal);
        await sara.SeeAsync("دیگر باز نبود، برای همین مبلغ به کیف پول شما اضافه شد");
    }

    [Fact]
    public async Task Late_money_that_pays_for_its_order_after_all_is_delivered_and_not_said_to_be_in_the_wallet()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);
        await PassAsync(shop, 31);
        await sara.SeeAsync("اگر واریز کرده‌اید");
        await sara.SendPhotoAsync();
        await shop.Boss.SeeAsync("پس از مهلت");

        await shop.Boss.TapAsync("تأیید و تحویل");

        await sara.SeeAsync("سرویس شما آماده است");
        Assert.DoesNotContain(await sara.MessagesAsync(), message => message.Text.Contains("به کیف پول شما اضافه شد", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_without_a_number_are_no_receipt()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);

        await sara.SendAsync("سلام، پرداخت کردم");
        await sara.SeeAsync("تصویر رسید یا شمارهٔ پیگیری");
        await sara.SendAsync("کد ۱۲");

        await sara.SeeAsync("دست‌کم چهار رقم");
        Assert.All(await ReceiptsAsync(shop), receipt => Assert.Null(receipt.SubmittedAt));
    }

    [Fact]
    public async Task Time_runs_out_with_two_warnings_and_money_that_comes_later_goes_to_the_wallet()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        var payment = await shop.BuyToCardAsync(sara);

        await PassAsync(shop, 21);
        await sara.SeeAsync("فقط 9 دقیقه");
        await sara.SeeAsync(message => message.Id == payment.Id && message.Text.Contains("9 دقیقهٔ دیگر", StringComparison.Ordinal));
        await PassAsync(shop, 5);
        await sara.SeeAsync("فقط 4 دقیقه");
        await PassAsync(shop, 5);
        await sara.SeeAsync("اگر واریز کرده‌اید");
        await sara.SeeAsync(message => message.Id == payment.Id && message.Text.Contains("مهلت پرداخت تمام شد", StringComparison.Ordinal));

        await sara.SendPhotoAsync();
        await sara.SeeAsync("پس از پایان مهلت");
        await sara.SendPhotoAsync();
        await sara.SeeAsync("قبلاً فرستاده‌اید");
        await shop.Boss.SeeAsync("پس از مهلت");
        await shop.Boss.TapAsync("تأیید");

        await sara.SeeAsync("به کیف پول شما اضافه شد");
    }

    [Fact]
    public async Task A_receipt_nobody_answers_calls_the_admins_and_comforts_the_customer()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        await shop.Town.Person(9001).SendAsync("/start");
        await shop.ReceiptInReviewAsync(sara);

        await PassAsync(shop, 11);
        await shop.Boss.SeeAsync("منتظر بررسی");
        await PassAsync(shop, 20);

        await sara.SeeAsync("پرداخت شما محفوظ است و نتیجه");
        await shop.Town.Person(9001).SeeAsync("نیاز به بررسی");
        var copy = await shop.Boss.SeeAsync("هنوز می‌توان تصمیم گرفت");
        await shop.Boss.TapAsync("تأیید", copy.Id);
        await sara.SeeAsync("سرویس شما آماده است");
    }

    private static async Task PassAsync(BotShop shop, int minutes)
    {
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
    }

    private static async Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(BotShop shop) =>
        (await shop.Shop.Get<ReceiptQueries>().ListAsync(BotShop.Setup, ReceiptFilter.All, new PageRequest(), TestContext.Current.CancellationToken)).Items;
}
