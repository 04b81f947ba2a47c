using System.Text;
using System.Text.Json.Nodes;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Tests.Bot.Sending;

/// <summary>Whatever somebody types or sets: Telegram refuses no send for its length or its HTML.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] NoFault = ["message is not modified", "query is too old", "message to edit not found", "message can't be edited", "message to delete not found"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Troubles => [.. HostileText.Kinds.Keys];

    [Fact]
    public void Whatever_is_put_into_a_text_it_stays_HTML_and_says_the_same()
    {
        var random = new Random(20261124);
        foreach (var words in Spoken.All)
        {
            foreach (var say in Enum.GetValues<Say>())
            {
                var arguments = Enumerable.Range(0, 6).Select(_ => (object)HostileText.Random(random, 0, 200)).ToArray();
                var parsed = HtmlParser.Parse(words.Html(say, arguments).Value);
                Assert.Equal(Whole(words.Html(say, arguments).ToPlain()), parsed.Text);
            }
        }
    }

    [Fact]
    public void Whatever_is_too_long_is_cut_between_characters_and_stays_HTML()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var most = round % 2 == 0 ? TextLimits.Message : TextLimits.Caption;
            var words = HostileText.Random(random, 0, most * 2);
            var fitted = TextLimits.Fit(Html.Of($"<b>{words}</b>"), most);
            var shown = HtmlParser.Parse(fitted.Value).Text;
            Assert.InRange(shown.Length, words.Length == 0 ? 0 : 1, most);
            Assert.Equal(words.Length <= most, shown == Whole(words));
            Assert.InRange(TextLimits.Cut(words, TextLimits.Toast).Length, 0, TextLimits.Toast);
            Assert.InRange(TextLimits.FitLabel(words).Length, 1, 64);
            Assert.NotEqual("", TextCleaner.Clean(Whole(TextLimits.FitLabel(words))));
        }
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public void A_button_of_nothing_visible_shows_something(string trouble)
    {
        var button = Key.Does(HostileText.Kinds[trouble], CallbackAction.Nothing);

        Assert.NotEqual("", TextCleaner.Clean(Whole(button.Text)));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_shop_and_its_people_may_be_called_anything(string trouble)
    {
        await using var shop = await BotShop.OpenAsync();
        await FurnishAsync(shop, length => HostileText.Filled(trouble, length));
        var (person, boss) = (shop.Town.Person(6001), shop.Town.Person(9001));
        await shop.Town.ChangeChatAsync(new { id = 6001, first_name = HostileText.Filled(trouble, 64), last_name = HostileText.Filled(trouble, 64), language_code = "fa" });
        await shop.Town.ChangeChatAsync(new { id = 9001, first_name = HostileText.Filled(trouble, 64) });
        await boss.SendAsync("/start");
        await person.SendAsync($"{HostileText.Filled(trouble, 4094)} x");

        await person.SendAsync("/start");
        await person.TapAsync("خرید سرویس");
        await PressFirstAsync(person, "یکی از پلن‌ها");
        await person.TapAsync("پرداخت با کارت");
        await person.SeeAsync("شماره کارت");
        await person.SendAsync($"123456 {HostileText.Filled(trouble, 1000)}");
        await person.SeeAsync("رسید شما دریافت شد");
        await RejectAsync(shop, boss, HostileText.Filled(trouble, 290));
        await shop.Town.SeeCallAsync("sendMessage", call => Chat(call) == person.Id && call["parameters"]!["text"]!.GetValue<string>().Contains("رد شد", StringComparison.Ordinal));
        await person.SendPhotoAsync(caption: HostileText.Filled(trouble, 1024));
        await shop.Boss.TapAsync("تأیید");
        await person.SeeAsync("سرویس شما آماده است");
        await person.SendAsync("سرویس‌های من");
        await person.SendAsync("پشتیبانی");
        await shop.UntilAsync("an idle inbox", () => shop.Shop.ReadAsync(db => Task.FromResult(!db.Set<Core.Conversations.InboxUpdate>().Any(update => update.Status == Core.Conversations.InboxStatus.Pending))));

        var calls = await shop.Town.CallsAsync();
        Assert.Empty(calls.Where(call => call["status"]!.GetValue<int>() == 400 && !NoFault.Any(text => call["answer"]!.ToJsonString().Contains(text, StringComparison.Ordinal))).Select(call => call.ToJsonString()));
        Assert.All(calls.Where(call => call["status"]!.GetValue<int>() == 200).SelectMany(Texts), text => Assert.InRange(text.Length, 0, TextLimits.Message));
    }

    /// <summary>As long as each field may be; what the shop itself refuses stays as it was.</summary>
    private static async Task FurnishAsync(BotShop shop, Func<int, string> text)
    {
        await TryAsync(() => shop.SetAsync(ShopSettings.ShopName, text(64)));
        await TryAsync(() => shop.SetAsync(ShopSettings.SupportContact, text(64)));
        await TryAsync(() => shop.Shop.Get<LocationService>().SaveAsync(BotShop.Setup, new LocationDraft { Id = shop.Selling.LocationId, Name = text(64), Prefix = "DE", Flag = text(16) }, Ct));
        await TryAsync(() => shop.Shop.Get<PlanService>().SaveAsync(
            BotShop.Setup,
            new PlanDraft { Id = shop.Selling.PlanId, Name = text(64), Description = text(500), Category = text(64), Price = ShopWithPanel.Price, LocationIds = [shop.Selling.LocationId] },
            Ct));
        await TryAsync(() => shop.Shop.Get<BankCardService>().SaveAsync(
            BotShop.Setup,
            new BankCardDraft { Id = shop.Selling.CardId, CardNumber = "6037990012345670", HolderName = text(64), BankName = text(64), TelegramChannelId = TelegramTown.ReviewChannel },
            Ct));
    }

    private static async Task TryAsync(Func<Task> save)
    {
        try
        {
            await save();
        }
        catch (RefusedException)
        {
            // What cannot be set cannot be sent.
        }
    }

    /// <summary>Its label is what this test is about, so it is found by its place.</summary>
    private static async Task PressFirstAsync(TelegramPerson person, string screen)
    {
        var shown = await person.SeeAsync(message => message.Text.Contains(screen, StringComparison.Ordinal) && message.Buttons.Any(IsPlan));
        await person.TapDataAsync(shown.Buttons.First(IsPlan)["callback_data"]!.GetValue<string>(), shown.Id);
    }

    private static bool IsPlan(JsonObject button) => button["callback_data"] is { } data && Callback.Parse(data.GetValue<string>())?.Action == CallbackAction.Plan;

    private static async Task RejectAsync(BotShop shop, TelegramPerson boss, string reason)
    {
        await shop.Boss.TapAsync("رد");
        await shop.Boss.TapAsync("دلیل دیگر");
        var question = await boss.SeeAsync("دلیل رد را");
        await boss.SendAsync($"x {reason}", replyTo: question.Id);
    }

    private static long Chat(JsonObject call) => call["parameters"]!["chat_id"]?.GetValue<long>() ?? 0;

    private static IEnumerable<string> Texts(JsonObject call) =>
        call["answer"] is JsonObject answer ? new[] { answer["text"], answer["caption"] }.OfType<JsonValue>().Select(text => text.GetValue<string>()) : [];

    /// <summary>On the wire half a character becomes the sign for none.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
