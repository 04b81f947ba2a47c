using MoonVpn.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class WebhookTests : SandboxTelegramTest
{
    [Fact]
    public async Task Updates_are_brought_in_order_with_the_secret_until_the_webhook_is_deleted()
    {
        await using var site = await WebhookSite.AnsweringAsync(_ => 200);
        await Sara.SendAsync("یک");

        await Bot.SetWebhook($"{site.Url}/here", secretToken: "s3cret-_");
        await Sara.SendAsync("دو");
        await UntilAsync(async () => (await Bot.GetWebhookInfo()).PendingUpdateCount == 0);
        var info = await Bot.GetWebhookInfo();
        await Bot.DeleteWebhook();
        await Sara.SendAsync("سه");

        Assert.Equal(["/start", "یک", "دو"], site.Brought.Select(brought => brought.Update["message"]!["text"]!.GetValue<string>()));
        Assert.All(site.Brought, brought => Assert.Equal("s3cret-_", brought.Secret));
        Assert.Equal(($"{site.Url}/here", 0, null), (info.Url, info.PendingUpdateCount, info.LastErrorMessage));
        Assert.Equal("سه", Assert.Single(await Bot.GetUpdates()).Message!.Text);
    }

    [Fact]
    public async Task What_was_not_taken_is_brought_again_after_a_pause_and_other_lanes_do_not_wait()
    {
        await using var site = await WebhookSite.AnsweringAsync(nth => nth <= 2 ? 500 : 204);
        await Bot.SendMessage(1001, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("بله", "y"));
        await Bot.SetWebhook(site.Url);
        await UntilAsync(async () => (await Bot.GetWebhookInfo()).LastErrorMessage is not null);

        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (await Bot.GetWebhookInfo()).LastErrorMessage);
        await UntilAsync(async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return (await Bot.GetWebhookInfo()).PendingUpdateCount == 0;
        });
        await Sara.TapAsync("بله");
        await UntilAsync(() => Task.FromResult(site.Brought.Any(brought => brought.Update["callback_query"] is not null)));

        Assert.Equal(3, site.Brought.Count(brought => brought.Update["message"] is not null));
        Assert.Single(site.Brought.Select(brought => brought.Update["update_id"]!.GetValue<int>()).Take(3).Distinct());
    }

    [Theory]
    [InlineData("http://shop.example/x", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://shop.example:9000/x", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("shop", "bad webhook: URL host is empty")]
    public async Task An_address_Telegram_would_not_call_is_refused(string url, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SetWebhook(url));

        Assert.Equal($"Bad Request: {reason}", refusal.Message);
    }

    [Theory]
    [InlineData("has blank")]
    [InlineData("فارسی")]
    public async Task A_secret_of_other_characters_is_refused(string secret)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SetWebhook("https://shop.example", secretToken: secret));

        Assert.Equal("Bad Request: secret token contains unallowed characters", refusal.Message);
    }

    [Fact]
    public async Task Nobody_outside_this_machine_is_called()
    {
        await Bot.SetWebhook("https://shop.example/x");

        var info = await Bot.GetWebhookInfo();

        Assert.Equal(("https://shop.example/x", 1, null), (info.Url, info.PendingUpdateCount, info.LastErrorMessage));
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var looks = 0; !await happened(); looks++)
        {
            Assert.True(looks < 300, "It did not happen.");
            await Task.Delay(50);
        }
    }
}
