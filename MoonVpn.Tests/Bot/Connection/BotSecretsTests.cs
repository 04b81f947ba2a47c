using System.Text;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Bot.Connection;

/// <summary>The token goes to Telegram and nowhere else.</summary>
public sealed class BotSecretsTests
{
    private static readonly string Secret = SandboxTelegram.Token.Split(':')[1];

    [Fact]
    public async Task Whatever_goes_wrong_the_token_is_in_no_log_no_status_and_no_file()
    {
        await using var shop = await BotShop.OpenAsync();
        var seen = new List<string?>();
        var bot = shop.Shop.Get<IBotConnection>();
        bot.Changed += () => seen.Add(bot.Status.ToString());
        await shop.ReceiptInReviewAsync(shop.Sara);
        object[] troubles =
        [
            new { code = 401, times = 1 }, new { code = 500, times = 1 }, new { code = 502, html = true, times = 1 }, new { drop = true, times = 1 },
            new { code = 404, times = 1 }, new { code = 400, description = "Bad Request: strange", times = 1 }, new { drop = true, after_effect = true, times = 1 },
        ];
        foreach (var trouble in troubles)
        {
            await shop.Town.FaultAsync(trouble);
            await shop.Sara.SendAsync("/start");
        }

        await shop.SetAsync(ShopSettings.BotApiUrl, "http://127.0.0.1:1/worker");
        await shop.WaitForAsync(BotState.Unreachable);
        await shop.SetAsync(ShopSettings.BotApiUrl, "http://no-such-host.invalid");
        await shop.WaitForAsync(BotState.Unreachable);
        await shop.SetAsync(BotSettings.Proxy, "socks5://127.0.0.1:1");
        await shop.WaitForAsync(BotState.Unreachable);

        Assert.True(shop.Log.Count > 20);
        Assert.DoesNotContain(shop.Log, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(seen, status => status!.Contains(Secret, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(shop.Shop.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, TestContext.Current.CancellationToken);
            Assert.True(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) < 0, $"The token is readable in {file}.");
        }
    }

    public static TheoryData<string, string> Changes => new()
    {
        { ShopSettings.BotToken.Key, SandboxTelegram.Token },
        { ShopSettings.BotApiUrl.Key, "" },
        { BotSettings.Proxy.Key, "" },
        { BotSettings.LocalFiles.Key, "/var/lib/telegram-bot-api" },
        { BotSettings.Updates.Key, BotSettings.Webhook },
        { BotSettings.WebhookAddress.Key, "http://127.0.0.1:1" },
        { BotSettings.WebhookSecret.Key, "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_setting_of_the_bot_connects_it_anew_and_nothing_else(string key, string value)
    {
        await using var shop = await BotShop.OpenAsync();
        var setting = ShopSettings.All.Single(setting => setting.Key == key);
        var before = (await shop.Town.CallsAsync("getMe")).Count;

        await shop.SetAsync(ShopSettings.ShopName, "فروشگاه دیگر");
        await shop.SetAsync(setting, key == ShopSettings.BotApiUrl.Key ? $"{shop.Api}" : value);

        await shop.UntilAsync("another getMe", async () => (await shop.Town.CallsAsync("getMe")).Count > before);
        Assert.Equal(before + 1, (await shop.Town.CallsAsync("getMe")).Count);
    }
}
