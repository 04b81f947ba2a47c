using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Users;

/// <summary>The channels that are joined before a purchase, as the operator keeps them.</summary>
public sealed class RequiredChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("@moon_news", "", "@moon_news", "https://t.me/moon_news")]
    [InlineData("https://t.me/Moon_News", "", "@Moon_News", "https://t.me/Moon_News")]
    [InlineData("t.me/moon_news", "https://t.me/+AbC-d_1", "@moon_news", "https://t.me/+AbC-d_1")]
    [InlineData("-۱۰۰۱۲۳۴۵۶۷۸۹۰", "https://t.me/joinchat/AbC", "-1001234567890", "https://t.me/joinchat/AbC")]
    [InlineData("-1001234567890", "", "-1001234567890", null)]
    [InlineData("@moon_news", "http://t.me/moon_news", "@moon_news", null)]
    [InlineData("@moon_news", "https://t.me.evil.example/x", "@moon_news", null)]
    [InlineData("@moon_news", "javascript:alert(1)", "@moon_news", null)]
    [InlineData("moon news", "", null, null)]
    [InlineData("@1news", "", null, null)]
    [InlineData("-123456", "https://t.me/x1234", null, "https://t.me/x1234")]
    public void A_channel_is_read_as_Telegram_takes_it(string typed, string typedUrl, string? chat, string? url)
    {
        Assert.Equal(chat, RequiredChannelDraft.ReadChat(typed));
        Assert.Equal(url, RequiredChannelDraft.ReadUrl(typedUrl, chat));
    }

    [Fact]
    public async Task A_channel_is_kept_once_and_what_was_wrong_with_another_is_forgotten()
    {
        await using var shop = await TestShop.OpenAsync();
        var (owner, channels, watch) = (await shop.StaffAsync(UserRole.Superadmin, telegramId: 9001), shop.Get<RequiredChannelService>(), shop.Get<ChannelWatch>());
        var second = await channels.SaveAsync(owner, new RequiredChannelDraft { Chat = "@second", Title = "دوم", SortOrder = 2 }, Ct);
        var first = await channels.SaveAsync(owner, new RequiredChannelDraft { Chat = "@first", Title = "اول", SortOrder = 1 }, Ct);
        var twice = await Assert.ThrowsAsync<RefusedException>(() => channels.SaveAsync(owner, new RequiredChannelDraft { Chat = "t.me/first", Title = "باز" }, Ct));

        await watch.NoteAsync(owner, first, new string('x', 400), Ct);
        await watch.NoteAsync(owner, first, "still", Ct);
        await watch.NoteAsync(owner, 777, "gone meanwhile", Ct);
        var noted = (await channels.ListAsync(owner, Ct))[0];
        await channels.SaveAsync(owner, new RequiredChannelDraft { Id = first, Chat = "@elsewhere", Title = "اول", SortOrder = 1 }, Ct);
        await channels.SetActiveAsync(owner, first, false, Ct);
        await channels.DeleteAsync(owner, second, Ct);

        Assert.Equal((Refusal.NameTaken, "@first"), (twice.Refusal, twice.Arguments[0]));
        Assert.Equal((first, "still", TestShop.Morning.UtcDateTime), (noted.Id, noted.Failure, noted.FailedAt));
        var left = Assert.Single(await channels.ListAsync(owner, Ct));
        Assert.Equal(("@elsewhere", "https://t.me/elsewhere", false, null), (left.Chat, left.Url, left.IsActive, left.FailedAt));
        Assert.Single(await shop.Get<OutboxService>().ClaimAsync(Actor.System("test"), 10, Ct));
    }
}
