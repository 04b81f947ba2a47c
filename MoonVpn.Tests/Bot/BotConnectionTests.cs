using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Bot;

/// <summary>Tokens, restarts, and updates that came at a bad time.</summary>
public sealed class BotConnectionTests
{
    private const string WrongToken = "100000002:WRONG-wrong-wrong-wrong-wrong-wrong00";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no token at all", Refusal.BotTokenInvalid)]
    [InlineData(WrongToken, Refusal.BotTokenRefused)]
    public async Task A_wrong_token_is_told_apart(string token, Refusal expected)
    {
        await using var shop = await BotShop.OpenAsync(begin: false);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Shop.Get<IBotConnection>().CheckAsync(token, shop.Api.ToString(), "", Ct));

        Assert.Equal(expected, refused.Refusal);
    }

    [Fact]
    public async Task A_check_says_whose_token_it_is_and_whether_Telegram_can_be_reached()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        var connection = shop.Shop.Get<IBotConnection>();

        var identity = await connection.CheckAsync($" {SandboxTelegram.Token} ", shop.Api.ToString(), "", Ct);
        var unreachable = await Assert.ThrowsAsync<RefusedException>(() => connection.CheckAsync(SandboxTelegram.Token, "http://127.0.0.1:1", "", Ct));
        var proxied = await Assert.ThrowsAsync<RefusedException>(() => connection.CheckAsync(SandboxTelegram.Token, shop.Api.ToString(), "socks5://127.0.0.1:1", Ct));
        var misspelt = await Assert.ThrowsAsync<RefusedException>(() => connection.CheckAsync(SandboxTelegram.Token, shop.Api.ToString(), "ftp://x", Ct));

        Assert.Equal(("moonvpn_sandbox_bot", SandboxTelegram.BotId), (identity.Username, identity.Id));
        Assert.Equal(Refusal.BotApiUnreachable, unreachable.Refusal);
        Assert.Equal(Refusal.BotApiUnreachable, proxied.Refusal);
        Assert.Equal(Refusal.SettingInvalid, misspelt.Refusal);
        Assert.Equal(BotState.Off, connection.Status.State);
    }

    [Fact]
    public async Task Another_token_or_address_restarts_the_bot_without_the_process()
    {
        await using var shop = await BotShop.OpenAsync(token: WrongToken);
        await shop.WaitForAsync(BotState.TokenRefused);

        await shop.SetAsync(ShopSettings.BotToken, SandboxTelegram.Token);
        await shop.WaitForAsync(BotState.Running);
        Assert.Equal("moonvpn_sandbox_bot", shop.Shop.Get<IBotConnection>().Status.Username);
        await shop.SetAsync(ShopSettings.BotApiUrl, "http://127.0.0.1:1");
        await shop.WaitForAsync(BotState.Unreachable);
        await shop.SetAsync(ShopSettings.BotApiUrl, shop.Api.ToString());
        await shop.WaitForAsync(BotState.Running);
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        Assert.DoesNotContain(shop.Log, line => line.Contains("SANDBOX-sandbox", StringComparison.Ordinal) || line.Contains("WRONG-wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receipt_that_was_sent_while_the_bot_was_off_is_taken_when_it_is_back()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);
        await shop.SetAsync(ShopSettings.BotToken, "");
        await shop.WaitForAsync(BotState.Off);

        await sara.SendPhotoAsync();
        await shop.ConnectAsync();

        await sara.SeeAsync("رسید شما دریافت شد");
    }

    [Fact]
    public async Task What_was_left_in_the_inbox_is_handled_at_the_next_start()
    {
        await using var shop = await BotShop.OpenAsync(begin: false);
        await shop.Sara.SendAsync("سلام");
        var left = """{"update_id":5,"message":{"message_id":1,"date":1795000000,"chat":{"id":1001,"type":"private","first_name":"Sara"},"from":{"id":1001,"is_bot":false,"first_name":"Sara"},"text":"کیف پول"}}""";
        await shop.Shop.Get<InboxService>().StoreAsync(Actor.System("bot"), SandboxTelegram.BotId, [new ReceivedUpdate(5, 1001, left)], Ct);

        await shop.ConnectAsync();

        await shop.Sara.SeeAsync("موجودی");
        Assert.Empty(await shop.Shop.Get<InboxService>().PendingAsync(Actor.System("bot"), SandboxTelegram.BotId, Ct) is { Count: > 1 } many ? many : []);
    }

    [Fact]
    public async Task An_update_nobody_can_read_is_put_aside_and_the_next_ones_are_handled()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Town.InjectAsync(new JsonObject { ["message"] = JsonNode.Parse("""{"message_id":1,"date":1795000000,"chat":{"id":1001,"type":"private"},"forward_origin":{"type":"from_the_future","date":1}}""") });
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        var dead = await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<InboxUpdate>().Where(update => update.Status == InboxStatus.Dead).ToList()));
        Assert.Contains("from_the_future", Assert.Single(dead).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_keeps_failing_ends_in_an_apology_with_a_number_and_the_chat_goes_on()
    {
        await using var shop = await BotShop.OpenAsync(add: services => services.AddSingleton<IWordHandler, Broken>());

        await shop.Sara.SendAsync("/broken");
        var apology = await shop.Sara.SeeAsync("کد خطا: \u2068E-");
        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        Assert.Single(await shop.Sara.MessagesAsync(), message => message.Text == apology.Text);
    }

    [Fact]
    public async Task An_update_that_could_not_even_be_put_aside_is_handled_when_the_database_takes_it()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE UPDATE ON inbox BEGIN SELECT raise(ABORT, 'the disk is full'); END", Ct));

        await shop.Sara.SendAsync("/start");
        for (var look = 0; look < 100 && !shop.Log.Any(line => line.Contains("could not even be put aside", StringComparison.Ordinal)); look++)
        {
            await Task.Delay(100, Ct);
        }

        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER full", Ct));

        await shop.Sara.SeeAsync("خوش آمدید");
    }

    [Fact]
    public async Task A_revoked_token_is_shown()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Town.RevokeTokenAsync();
        await shop.Sara.SendAsync("/start");

        await shop.WaitForAsync(BotState.TokenRefused);
        Assert.NotNull(shop.Shop.Get<IBotConnection>().Status.LastError);
    }

    [Fact]
    public async Task A_path_in_the_address_is_kept()
    {
        await using var worker = await PathWorker.StartAsync("/tg-worker", SandboxTelegram.Token);
        await using var shop = await BotShop.OpenAsync(begin: false);

        var identity = await shop.Shop.Get<IBotConnection>().CheckAsync(SandboxTelegram.Token, $"{worker.Url}tg-worker/", "", Ct);

        Assert.Equal("worker_bot", identity.Username);
    }

    [Fact]
    public void Switched_off_it_only_checks_tokens()
    {
        var off = new ConfigurationBuilder().AddInMemoryCollection([new(BotSetup.EnabledKey, "false")]).Build();

        var services = new ServiceCollection().AddBot(off);

        Assert.Contains(services, service => service.ServiceType == typeof(IBotConnection));
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IHostedService));
    }

    private sealed class Broken : IWordHandler
    {
        public string? Command => "/broken";

        public CallbackAction Same => CallbackAction.Home;

        public Task ReadAsync(Visit visit, string text, CancellationToken ct)
        {
            visit.Replies.Write(Html.Escape("never said"));
            throw new InvalidOperationException("broken on purpose");
        }
    }
}
