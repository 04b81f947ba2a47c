using MoonVpn.Web.Sandbox.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Tests.Sandbox.Telegram;

/// <summary>What the bot is told of who is in a chat.</summary>
public sealed class MemberTests : SandboxTelegramTest
{
    private const long News = -1001234567002;

    [Fact]
    public async Task People_come_and_go_and_the_bot_sees_them_as_what_they_are()
    {
        var before = await Bot.GetChatMember("@moonvpn_news", 1001);
        await Sara.JoinAsync(News);
        var member = await Bot.GetChatMember(News, 1001);
        await Town.ChangeChatAsync(new { id = News, members = new Dictionary<string, string> { ["1001"] = "restricted", ["1002"] = "kicked" } });
        var restricted = await Bot.GetChatMember(News, 1001);
        await Sara.LeaveAsync(News);
        var after = await Bot.GetChatMember(News, 1001);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Town.Person(1002).JoinAsync(News));

        Assert.Equal(
            [ChatMemberStatus.Left, ChatMemberStatus.Member, ChatMemberStatus.Restricted, ChatMemberStatus.Left],
            [before.Status, member.Status, restricted.Status, after.Status]);
        Assert.Equal([false, true, true, false], [before.IsInChat, member.IsInChat, restricted.IsInChat, after.IsInChat]);
    }

    [Fact]
    public async Task Where_the_bot_is_no_administrator_it_is_refused_as_Telegram_refuses()
    {
        async Task<string> AskAsync(string status, string? name)
        {
            await Town.ChangeChatAsync(new { id = News, username = name, members = new Dictionary<string, string> { [$"{SandboxTelegram.BotId}"] = status } });
            return (await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetChatMember(News, 1001))).Message;
        }

        Assert.Equal("Bad Request: member list is inaccessible", await AskAsync("member", "moonvpn_news"));
        Assert.Equal("Bad Request: member list is inaccessible", await AskAsync("left", "moonvpn_news"));
        Assert.Equal("Forbidden: bot is not a member of the channel chat", await AskAsync("left", null));
        Assert.Equal("Forbidden: bot was kicked from the channel chat", await AskAsync("kicked", "moonvpn_news"));
        Assert.Equal("Bad Request: chat not found", (await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetChatMember("@nowhere_at_all", 1001))).Message);
    }
}
