using System.Text;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Bot.Connection;

/// <summary>The bot behind a proxy that asks who it is.</summary>
public sealed class ProxyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task Everything_goes_through_the_proxy(string scheme)
    {
        using var proxy = new SmallProxy();
        await using var shop = await BotShop.OpenAsync(begin: false);
        await shop.SetAsync(BotSettings.Proxy, proxy.Address(scheme));
        await shop.ConnectAsync();

        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
        // One for whoever polls, one for whoever sends.
        Assert.True(proxy.Passed >= 2, $"{proxy.Passed} connections went through the proxy.");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_wrong_password_is_no_way_to_Telegram_and_is_told_to_nobody(string scheme)
    {
        using var proxy = new SmallProxy();
        await using var shop = await BotShop.OpenAsync(begin: false);
        await shop.SetAsync(BotSettings.Proxy, proxy.Address(scheme, "not-the-password"));
        await shop.SetAsync(ShopSettings.BotApiUrl, shop.Api.ToString());
        await shop.SetAsync(ShopSettings.BotToken, SandboxTelegram.Token);

        await shop.WaitForAsync(BotState.Unreachable);

        Assert.Equal(0, proxy.Passed);
        Assert.DoesNotContain("not-the-password", shop.Shop.Get<IBotConnection>().Status.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Log, line => line.Contains("not-the-password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_looks_up_the_name_itself()
    {
        using var proxy = new SmallProxy();
        await using var shop = await BotShop.OpenAsync(begin: false);
        var byName = new UriBuilder(shop.Api) { Host = "localhost" }.Uri.ToString();

        await shop.Shop.Get<IBotConnection>().CheckAsync(SandboxTelegram.Token, byName, proxy.Address("socks5"), Ct);

        Assert.Equal(["localhost"], proxy.Hosts);
    }

    [Fact]
    public async Task Its_password_is_readable_nowhere_on_the_disk_and_in_no_list()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Get<SettingsService>().SetAsync(Actor.System("test"), BotSettings.Proxy, "socks5://moon:proxy-pass-canary@10.0.0.5:1080", Ct);

        var row = shop.Get<SettingsService>().List(Actor.System("test")).Single(row => row.Declaration == BotSettings.Proxy);

        Assert.Equal(("", true, "socks5://•••@10.0.0.5:1080"), (row.Value, row.IsSet, row.Masked));
        Assert.Empty(await OnDiskAsync(shop, "proxy-pass-canary"));
    }

    [Fact]
    public async Task One_that_was_stored_in_clear_is_encrypted_at_the_next_start()
    {
        await using var shop = await TestShop.OpenAsync();
        const string old = "http://moon:proxy-pass-canary@10.0.0.5:3128";
        await shop.Get<Core.Data.UnitOfWork>().RunAsync(
            Actor.System("test"),
            work =>
            {
                work.Db.Add(new Setting { Key = BotSettings.Proxy.Key, Value = old, Type = "text", Scope = "bot" });
                work.Db.Add(new SettingChange { Key = BotSettings.Proxy.Key, NewValue = old, ChangedAt = work.Now });
                return Task.CompletedTask;
            },
            Ct);

        await shop.Get<SettingsStore>().LoadAsync(Ct);

        Assert.Equal(old, shop.Get<SettingsStore>().Get(BotSettings.Proxy));
        var stored = await shop.ReadAsync(db => Task.FromResult((db.Set<Setting>().Single(row => row.Key == BotSettings.Proxy.Key).Value, db.Set<SettingChange>().Count(change => change.Key == BotSettings.Proxy.Key))));
        Assert.DoesNotContain("canary", stored.Value, StringComparison.Ordinal);
        Assert.Equal(0, stored.Item2);
    }

    [Theory]
    [InlineData("ftp://10.0.0.5:21")]
    [InlineData("10.0.0.5:1080")]
    [InlineData("socks5://10.0.0.5")]
    public async Task What_is_no_proxy_is_not_saved(string text)
    {
        await using var shop = await TestShop.OpenAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Get<SettingsService>().SetAsync(Actor.System("test"), BotSettings.Proxy, text, Ct));

        Assert.Equal(Refusal.SettingInvalid, refused.Refusal);
    }

    private static async Task<List<string>> OnDiskAsync(TestShop shop, string text)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(shop.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, Ct);
            if (content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                found.Add(file);
            }
        }

        return found;
    }
}
