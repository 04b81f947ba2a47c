using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class PollingTests : SandboxTelegramTest
{
    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        var me = await Bot.GetMe();

        Assert.True(me.IsBot);
        Assert.Equal("moonvpn_sandbox_bot", me.Username);
    }

    [Fact]
    public async Task An_update_comes_again_until_a_higher_offset_confirms_it()
    {
        await Sara.SendAsync("سلام");

        var first = await Bot.GetUpdates();
        var again = await Bot.GetUpdates(offset: first[0].Id);
        var rest = await Bot.GetUpdates(offset: first[0].Id + 1);

        Assert.Equal(["/start", "سلام"], first.Select(update => update.Message!.Text));
        Assert.Equal(first.Select(update => update.Id), again.Select(update => update.Id));
        Assert.Equal("سلام", Assert.Single(rest).Message!.Text);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(first[0].Message!.Entities!).Type);
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_newest()
    {
        await Sara.SendAsync("یک");
        await Sara.SendAsync("دو");

        var newest = await Bot.GetUpdates(offset: -1);

        Assert.Equal("دو", Assert.Single(newest).Message!.Text);
        Assert.Single(await Bot.GetUpdates());
    }

    [Fact]
    public async Task A_waiting_poll_wakes_when_somebody_writes()
    {
        var next = (await Bot.GetUpdates())[^1].Id + 1;
        var poll = Bot.GetUpdates(offset: next, timeout: 50);

        await Sara.SendAsync("بیدار شو");

        Assert.Equal("بیدار شو", Assert.Single(await poll).Message!.Text);
    }

    [Fact]
    public async Task Of_two_pollers_the_older_is_told_to_go()
    {
        var next = (await Bot.GetUpdates())[^1].Id + 1;
        var older = Bot.GetUpdates(offset: next, timeout: 50);
        var newer = NewBot(MoonVpn.Web.Sandbox.Telegram.SandboxTelegram.Token).GetUpdates(offset: next, timeout: 50);

        // Which of the two arrived first is the network's affair; exactly one is sent away, the other goes on.
        var gone = await Task.WhenAny(older, newer);
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => gone);
        await Sara.SendAsync("هنوز هستی؟");

        Assert.Equal(409, refusal.ErrorCode);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", refusal.Message);
        Assert.Single(await (gone == older ? newer : older));
    }

    [Fact]
    public async Task A_webhook_shuts_out_polling_until_it_is_deleted()
    {
        await Bot.SetWebhook("https://shop.example/tg");

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetUpdates());
        await Bot.DeleteWebhook();

        Assert.Equal(409, refusal.ErrorCode);
        Assert.Contains("webhook is active", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await Bot.GetUpdates());
    }

    [Fact]
    public async Task Allowed_kinds_stick_and_what_is_not_allowed_costs_no_id()
    {
        var before = await Bot.GetUpdates(allowedUpdates: [UpdateType.CallbackQuery]);
        await Sara.SendAsync("این را نمی‌بینی");
        await Bot.GetUpdates(allowedUpdates: [UpdateType.Message]);
        await Sara.SendAsync("این را می‌بینی");

        var after = await Bot.GetUpdates(offset: before[^1].Id + 1);

        Assert.Equal("این را می‌بینی", Assert.Single(after).Message!.Text);
        Assert.Equal(before[^1].Id + 1, after[0].Id);
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorized_and_so_is_a_revoked_one()
    {
        var wrong = await Assert.ThrowsAsync<ApiRequestException>(() => NewBot("100000002:wrong-wrong-wrong-wrong-wrong-wrong").GetMe());
        await Town.RevokeTokenAsync();
        var revoked = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetMe());
        await Town.RevokeTokenAsync(revoked: false);

        Assert.Equal((401, "Unauthorized"), (wrong.ErrorCode, wrong.Message));
        Assert.Equal(401, revoked.ErrorCode);
        Assert.NotNull(await Bot.GetMe());
    }

    [Fact]
    public async Task Messages_wait_a_day_and_taps_150_seconds()
    {
        await Bot.SendMessage(1001, "?", replyMarkup: new global::Telegram.Bot.Types.ReplyMarkups.InlineKeyboardButton("بله") { CallbackData = "y" });
        await Sara.TapAsync("بله");
        Assert.Equal(2, (await Bot.GetUpdates()).Length);

        Clock.Advance(TimeSpan.FromSeconds(150));
        var afterTapsDied = await Bot.GetUpdates();
        Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(UpdateType.Message, Assert.Single(afterTapsDied).Type);
        Assert.Empty(await Bot.GetUpdates());
    }
}
