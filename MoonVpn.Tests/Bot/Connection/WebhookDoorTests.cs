using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Connection;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Bot.Connection;

/// <summary>Updates that Telegram brings, and others who come to the same door.</summary>
public sealed class WebhookDoorTests
{
    private const string Start = """{"update_id":7,"message":{"message_id":1,"date":1795000000,"chat":{"id":1001,"type":"private","first_name":"Sara"},"from":{"id":1001,"is_bot":false,"first_name":"Sara"},"text":"/start"}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telegram_brings_the_updates_and_nobody_polls()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await using var site = await OpenDoorAsync(shop);
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        await shop.Sara.TapAsync("خرید سرویس");
        await shop.Sara.SeeAsync("یکی از پلن‌ها");

        Assert.Empty(await shop.Town.CallsAsync("getUpdates"));
        // Each change of a setting of the bot connects it anew.
        var sets = await shop.Town.CallsAsync("setWebhook");
        Assert.NotEmpty(sets);
        Assert.All(sets, set => Assert.Null(set["parameters"]!["drop_pending_updates"]));
    }

    [Fact]
    public async Task Only_Telegram_gets_in_and_of_others_nothing_is_kept_or_told()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await using var site = await OpenDoorAsync(shop);
        var key = Key(shop);
        using var http = new HttpClient { BaseAddress = new Uri(site.Url) };

        var none = await KnockAsync(http, key.Slug, null, Start);
        var wrong = await KnockAsync(http, key.Slug, key.Header[..^1] + "x", Start);
        var shortened = await KnockAsync(http, key.Slug, key.Header[..^1], Start);
        var elsewhere = await KnockAsync(http, key.Slug[..^1] + "x", key.Header, Start);
        var looked = await http.GetAsync($"/bot/{key.Slug}", Ct);
        var garbage = await KnockAsync(http, key.Slug, key.Header, "{");
        var noUpdate = await KnockAsync(http, key.Slug, key.Header, """{"update_id":"x"}""");
        var tooLong = await KnockAsync(http, key.Slug, key.Header, $"\"{new string('x', 1024 * 1024)}\"");

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], new[] { none, wrong, shortened }.Select(answer => answer.StatusCode));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { elsewhere, looked }.Select(answer => answer.StatusCode));
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge], new[] { garbage, noUpdate, tooLong }.Select(answer => answer.StatusCode));
        Assert.Equal("", await wrong.Content.ReadAsStringAsync(Ct));
        Assert.Empty(await InboxAsync(shop));
        Assert.DoesNotContain(shop.Log, line => line.Contains(key.Slug, StringComparison.Ordinal) || line.Contains(key.Header, StringComparison.Ordinal) || line.Contains(SandboxTelegram.Token[10..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_update_twice_is_answered_twice_and_handled_once()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await using var site = await OpenDoorAsync(shop);
        var key = Key(shop);
        using var http = new HttpClient { BaseAddress = new Uri(site.Url) };
        await shop.Sara.SendAsync("کیف پول");
        await shop.Sara.SeeAsync("موجودی");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => KnockAsync(http, key.Slug, key.Header, Start)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await shop.Sara.SeeAsync("خوش آمدید");
        Assert.Equal(InboxStatus.Done, Assert.Single(await InboxAsync(shop), update => update.UpdateId == 7).Status);
        Assert.Single(await shop.Sara.MessagesAsync(), message => message.ByBot && message.Text.Contains("خوش آمدید", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_taken_and_comes_again()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await using var site = await OpenDoorAsync(shop);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT raise(ABORT, 'the disk is full'); END", Ct));
        await shop.Sara.SendAsync("/start");
        await shop.WaitForAsync(BotState.Unreachable);

        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER full", Ct));

        await shop.Sara.SeeAsync("خوش آمدید");
        Assert.Single(await InboxAsync(shop));
    }

    [Fact]
    public async Task Switching_to_and_fro_loses_and_repeats_nothing()
    {
        await using var shop = await BotShop.OpenAsync();
        await using var site = await WebhookSite.OfAsync(shop);
        await shop.SetAsync(BotSettings.WebhookAddress, site.Url);
        var sent = 0;
        using var enough = new CancellationTokenSource();
        var talking = Task.WhenAll(Enumerable.Range(7001, 10).Select(id => shop.Town.Person(id)).Select(person => Task.Run(async () =>
        {
            await shop.Town.ChangeChatAsync(new { id = person.Id });
            while (!enough.IsCancellationRequested)
            {
                await person.SendAsync("/start");
                Interlocked.Increment(ref sent);
                await Task.Delay(Random.Shared.Next(200, 600));
            }
        })));

        foreach (var how in Enumerable.Repeat(new[] { BotSettings.Webhook, BotSettings.Polling }, 6).SelectMany(both => both))
        {
            await shop.SetAsync(BotSettings.Updates, how);
            await Task.Delay(Random.Shared.Next(50, 400), Ct);
        }

        await enough.CancelAsync();
        await talking;
        await shop.UntilAsync($"{sent} updates handled", async () => (await InboxAsync(shop)).Count(update => update.Status == InboxStatus.Done) >= sent);
        Assert.Equal(sent, (await InboxAsync(shop)).Count);
        await shop.UntilAsync("nothing left at Telegram", async () => (await shop.Town.StateAsync())["pending_update_count"]!.GetValue<int>() == 0);
    }

    [Fact]
    public async Task Polling_takes_the_bot_back_from_a_webhook_that_somebody_set()
    {
        await using var shop = await BotShop.OpenAsync();
        using var http = new HttpClient();

        await http.GetAsync($"{shop.Api}bot{SandboxTelegram.Token}/setWebhook?url=https://elsewhere.example/x", Ct);
        await shop.WaitForAsync(BotState.Unreachable);
        Assert.Contains("Conflict", shop.Shop.Get<IBotConnection>().Status.LastError, StringComparison.Ordinal);
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        await shop.WaitForAsync(BotState.Running);
    }

    [Fact]
    public async Task An_address_that_Telegram_cannot_reach_is_shown_and_so_is_a_missing_one()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.SetAsync(BotSettings.Updates, BotSettings.Webhook);
        await shop.WaitForAsync(BotState.Unreachable);
        Assert.Equal("bot.webhook_address is empty.", shop.Shop.Get<IBotConnection>().Status.LastError);
        await shop.SetAsync(BotSettings.WebhookAddress, "http://127.0.0.1:1");
        await shop.Sara.SendAsync("/start");
        await shop.UntilAsync("the reason", () => Task.FromResult(shop.Shop.Get<IBotConnection>().Status.LastError is { } error && error.Contains("Connection refused", StringComparison.Ordinal)));
        await shop.SetAsync(BotSettings.Updates, BotSettings.Polling);

        await shop.Sara.SeeAsync("خوش آمدید");
    }

    [Fact]
    public async Task A_removed_secret_is_made_anew_and_the_old_address_leads_nowhere()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await using var site = await OpenDoorAsync(shop);
        var old = Key(shop);
        using var http = new HttpClient { BaseAddress = new Uri(site.Url) };

        await shop.SetAsync(BotSettings.WebhookSecret, "");
        await shop.Town.SeeCallAsync("setWebhook", call => !call["parameters"]!["url"]!.GetValue<string>().EndsWith(old.Slug, StringComparison.Ordinal));
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        Assert.NotEqual((old.Slug, old.Header), (Key(shop).Slug, Key(shop).Header));
        Assert.Equal(HttpStatusCode.NotFound, (await KnockAsync(http, old.Slug, old.Header, Start)).StatusCode);
    }

    private static async Task<WebhookSite> OpenDoorAsync(BotShop shop)
    {
        var site = await WebhookSite.OfAsync(shop);
        await shop.SetAsync(BotSettings.WebhookAddress, site.Url);
        await shop.SetAsync(BotSettings.Updates, BotSettings.Webhook);
        await shop.ConnectAsync();
        await shop.Town.SeeCallAsync("getWebhookInfo");
        return site;
    }

    private static WebhookKey Key(BotShop shop) => new(shop.Shop.Get<SettingsStore>().Get(BotSettings.WebhookSecret), SandboxTelegram.BotId);

    private static Task<List<InboxUpdate>> InboxAsync(BotShop shop) => shop.Shop.ReadAsync(db => Task.FromResult(db.Set<InboxUpdate>().ToList()));

    private static async Task<HttpResponseMessage> KnockAsync(HttpClient http, string slug, string? secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/bot/{slug}") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        // Whoever is turned away need not have sent everything first.
        request.Headers.ExpectContinue = true;
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await http.SendAsync(request, Ct);
    }
}
