using System.Diagnostics;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Reports;
using MoonVpn.Tests.Bot.Admin;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Gates;

/// <summary>Channels to join: asked of Telegram, believed for a while, and open to all when Telegram cannot tell.</summary>
public sealed class ChannelGateTests
{
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task Whatever_keeps_the_bot_from_seeing_stops_nobody_and_calls_the_operator_once()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var (sara, boss) = (shop.Sara, shop.BossAlone());
        await boss.SendAsync("/start");
        await shop.RequireAsync();
        object[] faults =
        [
            new { method = "getChatMember", code = 400, description = "Bad Request: member list is inaccessible", times = 0 },
            new { method = "getChatMember", code = 400, description = "Bad Request: chat not found", times = 0 },
            new { method = "getChatMember", code = 403, description = "Forbidden: bot was kicked from the channel chat", times = 0 },
            new { method = "getChatMember", code = 429, retry_after = 7, times = 0 },
            new { method = "getChatMember", code = 500, times = 0 },
            new { method = "getChatMember", html = true, times = 0 },
            new { method = "getChatMember", drop = true, times = 0 },
        ];
        foreach (var fault in faults)
        {
            await shop.Town.FaultAsync(fault);
            Assert.Contains("یکی از پلن‌ها را انتخاب کنید", await BuyAsync(shop, sara), StringComparison.Ordinal);
            Assert.NotNull((await shop.ChannelAsync()).FailedAt);
            Assert.Contains(await NeedsAsync(shop), need => need is { Kind: NeedsHumanKind.UnseenChannels, Count: 1, Example: "خبرها" });

            await shop.Town.ClearFaultsAsync();
            shop.Shop.Clock.Advance(Longer);
            Assert.Contains("عضو این کانال شوید", await BuyAsync(shop, sara), StringComparison.Ordinal);
            Assert.Null((await shop.ChannelAsync()).FailedAt);
            Assert.DoesNotContain(await NeedsAsync(shop), need => need.Kind == NeedsHumanKind.UnseenChannels);
        }

        await boss.SeeAsync("member list is inaccessible");
        Assert.Single(await boss.MessagesAsync(), message => message.Text.Contains("خبرها", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_is_answered_at_once_though_Telegram_takes_its_time_and_in_the_end_it_is_let_through()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        await shop.RequireAsync();
        // On Telegram's clock, which stands still.
        await shop.Town.FaultAsync(new { method = "getChatMember", delay_ms = 60_000, times = 0 });

        var waited = Stopwatch.StartNew();
        var answer = await (await sara.TapAsync("خرید سرویس")).AnswerAsync();
        var answered = waited.Elapsed;
        await sara.SeeAsync("یکی از پلن‌ها را انتخاب کنید");

        Assert.Contains("در حال بررسی", answer.Text, StringComparison.Ordinal);
        Assert.InRange(answered, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(waited.Elapsed, answered, TimeSpan.FromSeconds(6));
        Assert.Equal("Telegram does not answer", (await shop.ChannelAsync()).Failure);
        Assert.Single(await shop.Town.CallsAsync("answerCallbackQuery"), call => call["parameters"]!["text"] is not null);
    }

    [Theory]
    [InlineData("member", true)]
    [InlineData("administrator", true)]
    [InlineData("restricted", true)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    public async Task Who_is_in_passes_and_who_is_not_does_not(string status, bool passes)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Town.ChangeChatAsync(new { id = GateStage.News, type = "channel", members = new Dictionary<string, string> { ["1001"] = status } });
        await shop.RequireAsync();

        Assert.Contains(passes ? "یکی از پلن‌ها را انتخاب کنید" : "عضو این کانال شوید", await BuyAsync(shop, shop.Sara), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_is_believed_for_minutes_and_several_channels_are_asked_together()
    {
        await using var shop = await BotShop.OpenAsync(realTime: false);
        var sara = shop.Sara;
        await shop.Town.ChangeChatAsync(new { id = -1001234567003, type = "channel", title = "آموزش", invite_link = "https://t.me/+abc", members = new Dictionary<string, string> { ["100000001"] = "administrator" } });
        await shop.RequireAsync();
        await shop.RequireAsync("-1001234567003", "آموزش", "https://t.me/+abc");
        await sara.JoinAsync(GateStage.News);

        await sara.SendAsync("خرید سرویس");
        var stopped = await sara.SeeAsync("عضو این کانال شوید");
        Assert.Equal(["📢 آموزش", "عضو شدم", "منوی اصلی"], stopped.Labels);
        Assert.Equal("https://t.me/+abc", (await sara.TapAsync("📢 آموزش")).OpenedUrl);
        await sara.JoinAsync(-1001234567003);
        await sara.TapAsync("عضو شدم");
        await sara.SeeAsync("یکی از پلن‌ها را انتخاب کنید");
        var asked = (await shop.Town.CallsAsync("getChatMember")).Count;

        await sara.LeaveAsync(GateStage.News);
        Assert.Contains("یکی از پلن‌ها", await BuyAsync(shop, sara), StringComparison.Ordinal);
        Assert.Equal(asked, (await shop.Town.CallsAsync("getChatMember")).Count);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("عضو این کانال شوید", await BuyAsync(shop, sara), StringComparison.Ordinal);
    }

    /// <returns>What one reads then.</returns>
    private static async Task<string> BuyAsync(BotShop shop, TelegramPerson person)
    {
        var asked = await person.SendAsync("خرید سرویس");
        return (await person.SeeAsync(message => message.Id > asked && message.Labels.Count > 0)).Text;
    }

    private static async Task<IReadOnlyList<NeedsHuman>> NeedsAsync(BotShop shop) =>
        (await shop.Shop.Get<DashboardService>().TodayAsync(Actor.System("test"), CancellationToken.None)).NeedsHuman;
}
