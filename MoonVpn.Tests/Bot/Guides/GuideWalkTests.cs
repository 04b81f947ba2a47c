using System.Text.Json.Nodes;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Bot.Accounts;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Guides;

/// <summary>How to connect, in the chat.</summary>
public sealed class GuideWalkTests : IAsyncLifetime
{
    private AccountShop _shop = null!;

    private TelegramPerson Sara => _shop.Sara;

    private GuideService Guides => _shop.Shop.Get<GuideService>();

    public async ValueTask InitializeAsync()
    {
        _shop = await AccountShop.OpenAsync();
        await _shop.Bot.SetAsync(ShopSettings.SubscriptionDomains, "https://sub.example.com");
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task From_an_account_it_leads_over_device_and_app_to_the_page_that_hands_the_account_over()
    {
        await Guides.SeedAsync(BotShop.Setup, CancellationToken.None);
        var v2RayNg = (await Guides.ShownAsync(CancellationToken.None))[0];
        var link = (await _shop.Shop.Get<SubscriptionService>().LinksAsync(_shop.Actor, _shop.AccountId, CancellationToken.None))[0];

        await _shop.OpenPageAsync();
        Sara.ForgetTaps();
        await Sara.TapAsync("آموزش اتصال");
        await Sara.TapAsync("اندروید");
        await Sara.TapAsync("v2rayNG");
        var guide = await Sara.SeeAsync("📱 \u2068v2rayNG\u2069");

        Assert.Equal(3, Sara.TapCount);
        Assert.Equal($"{link.Replace("/sub/", "/connect/", StringComparison.Ordinal)}/{v2RayNg.Id}", UrlOf(guide, "افزودن به برنامه"));
        Assert.Equal("https://github.com/2dust/v2rayNG/releases/latest", UrlOf(guide, "دریافت برنامه"));
        Assert.Equal((link, link), (Assert.Single(guide.CopyTexts), Assert.Single(guide.Marked("code"))));

        await Sara.TapAsync("بازگشت", guide.Id);
        await Sara.SeeAsync("یکی از برنامه‌ها");
        await Sara.TapAsync("بازگشت", guide.Id);
        await Sara.TapAsync("ویندوز");
        await Sara.TapAsync("v2rayN");
        var byHand = await Sara.SeeAsync("📱 \u2068v2rayN\u2069");
        Assert.DoesNotContain("⚡ افزودن به برنامه", byHand.Labels);
        Assert.Contains("این لینک را کپی", byHand.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_delivery_and_the_doctor_lead_there_too()
    {
        var delivery = await Sara.SeeAsync("سرویس شما آماده است");
        await _shop.OpenPageAsync();
        await Sara.TapAsync("گزارش اختلال");
        var doctor = await Sara.SeeAsync("هنوز یک بار هم وصل نشده");

        var wanted = new Callback(CallbackAction.Guides, _shop.AccountId).ToString();
        Assert.All(new[] { delivery, doctor }, message => Assert.Contains(message.Buttons, button => button["callback_data"]?.GetValue<string>() == wanted));
        Assert.Contains("سرویس‌های من", delivery.Labels);

        await Sara.TapAsync("آموزش اتصال", doctor.Id);
        await Sara.SeeAsync("هنوز آموزشی این‌جا نیست");
    }

    [Fact]
    public async Task Without_a_public_address_the_link_is_copied_by_hand()
    {
        await _shop.Bot.SetAsync(ShopSettings.SubscriptionDomains, "");
        await AddAsync(draft => draft.ImportUrl = "hiddify://import/{subscription}");

        await _shop.OpenPageAsync();
        await Sara.TapAsync("آموزش اتصال");
        await Sara.TapAsync("لینوکس");
        var guide = await Sara.SeeAsync("این لینک را کپی");

        Assert.DoesNotContain("⚡ افزودن به برنامه", guide.Labels);
        Assert.StartsWith("http://127.0.0.1", Assert.Single(guide.CopyTexts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_menu_it_is_read_without_an_account_and_nobody_reads_it_with_somebody_elses()
    {
        await AddAsync(draft => draft.ImportUrl = "hiddify://import/{subscription}");
        await _shop.OpenMenuAsync();
        await Sara.TapAsync("آموزش اتصال");
        await Sara.TapAsync("لینوکس");
        var guide = await Sara.SeeAsync("گام اول");

        Assert.Empty(guide.CopyTexts);
        Assert.DoesNotContain("sub.example.com", guide.Raw.ToJsonString(), StringComparison.Ordinal);

        var reza = _shop.Bot.Reza;
        await reza.SendAsync("/start");
        await reza.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        await AccountShop.ForgeAsync(_shop.Bot, reza, CallbackAction.Guide, _shop.AccountId, 1);
        await _shop.SeeAlertAsync("پیدا نشد");
        Assert.DoesNotContain(await reza.MessagesAsync(), message => message.Text.Contains("گام اول", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_and_again_when_Telegram_forgot_it()
    {
        var id = await AddAsync();
        await SetMediaAsync(id, TinyFiles.Png());

        await ShowAsync();
        var first = await Sara.SeeAsync(message => message.HasPhoto && message.Text.Contains("گام اول", StringComparison.Ordinal));
        await ShowAsync();
        Assert.Equal(first.FileId, (await LastShownAsync())["media"]!.GetValue<string>());

        await _shop.Bot.Town.FaultAsync(new { method = "editMessageMedia", code = 400, description = "Bad Request: wrong file identifier/HTTP URL specified", times = 1 });
        await ShowAsync();
        var again = await Sara.SeeAsync(message => message.Id > first.Id && message.HasPhoto && message.FileId != first.FileId);
        Assert.StartsWith("attach://", (await LastShownAsync())["media"]!.GetValue<string>(), StringComparison.Ordinal);

        // Another picture is another file.
        await SetMediaAsync(id, TinyFiles.Png(grey: 7));
        await ShowAsync();
        await Sara.SeeAsync(message => message.Id > again.Id && message.HasPhoto && message.FileId != again.FileId);
        Assert.StartsWith("attach://", (await LastShownAsync())["media"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_too_long_for_a_caption_stand_below_their_video()
    {
        var id = await AddAsync(draft => draft.TextFa = $"گام اول {new string('م', 2_900)} پایان");
        await SetMediaAsync(id, [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0]);

        await ShowAsync();
        var words = await Sara.SeeAsync(message => message.Text.EndsWith("پایان", StringComparison.Ordinal) || message.Text.Contains(" پایان\n", StringComparison.Ordinal));
        var video = Assert.Single(await Sara.MessagesAsync(), message => message.Raw["video"] is not null);

        Assert.True(video.Id < words.Id && video.Labels.Count == 0 && words.Labels.Contains("منوی اصلی"));

        await ShowAsync();
        await Sara.SeeAsync(message => message.Id > words.Id && message.Text.Contains("پایان", StringComparison.Ordinal));
        var sent = (await _shop.Bot.Town.CallsAsync("sendVideo"))[^1]["parameters"]!.AsObject();
        Assert.Equal(video.Raw["video"]!["file_id"]!.GetValue<string>(), sent["video"]!.GetValue<string>());
    }

    private async Task ShowAsync()
    {
        var menu = await _shop.OpenMenuAsync();
        await Sara.TapAsync("آموزش اتصال", menu.Id);
        await Sara.TapAsync("لینوکس", menu.Id);
        await Sara.SeeAsync(message => message.Id >= menu.Id && message.Text.Contains("گام اول", StringComparison.Ordinal));
    }

    /// <summary>What was last put above a screen's words.</summary>
    private async Task<JsonObject> LastShownAsync()
    {
        var media = (await _shop.Bot.Town.CallsAsync("editMessageMedia"))[^1]["parameters"]!["media"]!;
        return (media is JsonValue ? JsonNode.Parse(media.GetValue<string>())! : media).AsObject();
    }

    private Task SetMediaAsync(long guideId, byte[] content) => _shop.Shop.Get<GuideFiles>().SetAsync(BotShop.Setup, guideId, new MemoryStream(content), CancellationToken.None);

    private Task<long> AddAsync(Action<GuideDraft>? change = null)
    {
        var draft = new GuideDraft { Platform = ConnectPlatform.Linux, App = "Hiddify", TextFa = "گام اول" };
        change?.Invoke(draft);
        return Guides.SaveAsync(BotShop.Setup, draft, CancellationToken.None);
    }

    private static string? UrlOf(TelegramMessage message, string label) =>
        message.Buttons.Single(button => button["text"]!.GetValue<string>().Contains(label, StringComparison.Ordinal))["url"]?.GetValue<string>();
}
