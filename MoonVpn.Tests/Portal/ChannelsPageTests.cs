using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Channels;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>The channels that are joined before a purchase.</summary>
public sealed class ChannelsPageTests : IAsyncLifetime
{
    private readonly Eyes _eyes = new();
    private TestShop _shop = null!;
    private Actor _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(add: services => services.AddSingleton<IChannelSight>(_eyes));
        _owner = await _shop.StaffAsync(UserRole.Superadmin);
    }

    [Fact]
    public async Task A_channel_is_added_with_its_link_made_of_its_name_and_a_wrong_one_is_told_at_its_field()
    {
        await using var stage = new PortalStage(_shop.Services, _owner);
        stage.Render<ChannelsPage>().WaitFor(ChannelTexts.None);
        await stage.OpenAsync(dialogs => ChannelDialog.EditAsync(dialogs, new RequiredChannelDraft()));

        stage.Dialogs.Type(ChannelTexts.Name, "خبرها");
        stage.Dialogs.Type(ChannelTexts.Chat, "moon news");
        stage.Dialogs.WaitFor("@name");
        stage.Dialogs.Press(SharedTexts.Save);
        stage.Dialogs.WaitFor(FormTexts.Incomplete);
        stage.Dialogs.Type(ChannelTexts.Chat, "https://t.me/moon_news");
        stage.Dialogs.Press(SharedTexts.Save);

        stage.Dialogs.WaitForAssertion(() => Assert.Contains(SharedTexts.Saved.ToString(), stage.Said));
        var kept = Assert.Single(await _shop.Get<RequiredChannelService>().ListAsync(_owner, CancellationToken.None));
        Assert.Equal(("@moon_news", "https://t.me/moon_news"), (kept.Chat, kept.Url));
    }

    [Fact]
    public async Task A_test_says_what_the_bot_sees_and_what_to_do_about_it()
    {
        await _shop.Get<RequiredChannelService>().SaveAsync(_owner, new RequiredChannelDraft { Chat = "@moon_news", Title = "خبرها" }, CancellationToken.None);
        await using var stage = new PortalStage(_shop.Services, _owner);
        var page = stage.Render<ChannelsPage>();
        page.WaitForElement("button.test").Click();
        page.WaitForAssertion(() => Assert.Contains(ChannelTexts.Seen.With("خبرها"), stage.Said));

        _eyes.Failure = "Bad Request: member list is inaccessible";
        page.WaitForElement("button.test").Click();

        page.WaitForAssertion(() => Assert.Contains(ChannelTexts.NotSeen.With("خبرها"), stage.Said));
        page.WaitFor(ChannelTexts.Advice(_eyes.Failure));
        page.WaitFor(ChannelTexts.Unseen);
        page.WaitForElement("button.switch").Click();
        page.WaitFor(ChannelTexts.TurnOn);
        Assert.False(Assert.Single(await _shop.Get<RequiredChannelService>().ListAsync(_owner, CancellationToken.None)).IsActive);
    }

    [Fact]
    public async Task Who_may_not_reads_why()
    {
        await using var stage = new PortalStage(_shop.Services, await _shop.StaffAsync(UserRole.Admin, Permission.All));

        stage.Render<ChannelsPage>().WaitFor(RefusalTexts.For(Refusal.NotAllowed));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    /// <summary>What Telegram would say; the bot's own eyes are tried with the bot.</summary>
    private sealed class Eyes : IChannelSight
    {
        public string? Failure { get; set; }

        public Task<string?> LookAsync(string chat, CancellationToken ct) => Task.FromResult(Failure);
    }
}
