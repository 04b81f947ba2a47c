using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class FaultTests : SandboxTelegramTest
{
    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait_and_ends_after_its_times()
    {
        await Town.FaultAsync(new { method = "send*", code = 429, retry_after = 7, times = 2 });

        var first = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, "a"));
        await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, "a"));

        Assert.Equal((429, 7, "Too Many Requests: retry after 7"), (first.ErrorCode, first.Parameters!.RetryAfter, first.Message));
        Assert.NotNull(await Bot.GetMe());
        Assert.NotNull(await Bot.SendMessage(1001, "a"));
    }

    [Fact]
    public async Task A_lost_response_is_an_unknown_result_of_a_call_that_was_applied()
    {
        await Town.FaultAsync(new { method = "sendMessage", after_effect = true });

        var lost = await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(1001, "رسید؟"));

        Assert.IsNotType<ApiRequestException>(lost);
        Assert.Single(await Sara.MessagesAsync(), message => message.Text == "رسید؟");
    }

    [Fact]
    public async Task An_outage_cuts_every_call_before_it_does_anything_until_cleared()
    {
        await Town.FaultAsync(new { drop = true, times = 0 });
        await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(1001, "a"));
        await Assert.ThrowsAsync<RequestException>(() => Bot.GetUpdates());
        await Town.ClearFaultsAsync();

        Assert.DoesNotContain(await Sara.MessagesAsync(), message => message.ByBot);
        Assert.NotEmpty(await Bot.GetUpdates());
    }

    [Fact]
    public async Task A_proxy_answers_html()
    {
        await Town.FaultAsync(new { html = true, code = 502 });

        var refusal = await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe());

        Assert.Equal(System.Net.HttpStatusCode.BadGateway, refusal.HttpStatusCode);
    }

    [Fact]
    public async Task A_delay_lasts_on_the_injected_clock()
    {
        await Town.FaultAsync(new { method = "getMe", delay_ms = 60_000 });
        var slow = Bot.GetMe();

        Assert.Empty(await Town.CallsAsync("getMe"));
        await Bot.SendMessage(1001, "در این میان");
        while (!slow.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(60));
            await Task.Yield();
        }

        Assert.NotNull(await slow);
    }

    [Fact]
    public async Task A_migrated_group_tells_its_new_id()
    {
        await Town.ChangeChatAsync(new { id = -4001, type = "group", members = new Dictionary<string, string> { ["100000001"] = "member" }, migrated_to = -1001234567009 });

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(-4001, "a"));

        Assert.Equal(-1001234567009, refusal.Parameters!.MigrateToChatId);
    }

    [Fact]
    public async Task Every_call_is_logged_with_what_was_asked_and_answered()
    {
        await Bot.SendMessage(1001, "سلام");
        await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, ""));

        var calls = await Town.CallsAsync("sendMessage");

        Assert.Equal([200, 400], calls.Select(call => call["status"]!.GetValue<int>()));
        Assert.Equal("سلام", calls[0]["parameters"]!["text"]!.GetValue<string>());
        Assert.Equal("Bad Request: message text is empty", calls[1]["answer"]!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_reset_empties_every_chat()
    {
        await Bot.SendMessage(1001, "سلام");

        await Town.ResetAsync();

        Assert.Empty(await Sara.MessagesAsync());
        Assert.Empty(await Town.CallsAsync());
        Assert.Empty(await Bot.GetUpdates());
    }
}
