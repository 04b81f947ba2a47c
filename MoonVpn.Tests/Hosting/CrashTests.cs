using Microsoft.Data.Sqlite;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;
using MoonVpn.Web.Sandbox.Telegram;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Hosting;

/// <summary>
/// The product runs as a process and is killed with SIGKILL at the worst moments; panel and Telegram are not.
/// After a restart: exactly one client, one delivery, the order completed.
/// </summary>
public sealed class CrashTests
{
    private static readonly Actor Setup = Actor.System("test-setup");

    [Theory]
    [InlineData("2.9.4", "the approval", nameof(PanelFaultKind.Hang))]
    [InlineData("3.6.0", "the approval", nameof(PanelFaultKind.Hang))]
    [InlineData("2.9.4", "the panel call", nameof(PanelFaultKind.HangAfterApply))]
    [InlineData("3.6.0", "the panel call", nameof(PanelFaultKind.HangAfterApply))]
    public async Task Killed_right_after(string version, string moment, string fault)
    {
        await using var telegram = await SandboxTelegram.StartAsync();
        await using var server = await SandboxPanelServer.StartAsync(version == "2.9.4" ? SandboxProfile.V294 : SandboxProfile.V360);
        var directory = await FurnishAsync(telegram, server);
        var town = new TelegramTown(telegram.Url);
        await using (var product = await ProductProcess.StartAsync(directory))
        {
            await SendReceiptAsync(town.Person(1001));
            server.Panel.Faults.Add(new PanelFault(Enum.Parse<PanelFaultKind>(fault), version == "2.9.4" ? "addClient" : "clients/add"));
            await town.Person(9001).In(TelegramTown.ReviewChannel).TapAsync("تأیید");
            await UntilAsync(() => HasHappened(moment, directory, server.Panel));
            await product.KillAsync();
        }

        server.Panel.Faults.Clear();
        Assert.Equal("paid", Ask(directory, "SELECT status FROM \"order\""));
        await using (await ProductProcess.StartAsync(directory))
        {
            await town.Person(1001).SeeAsync("vless://", TimeSpan.FromSeconds(60));
            await UntilAsync(() => Ask(directory, "SELECT group_concat(type) FROM notification_log WHERE status = 'pending'") is "");
        }

        Assert.Equal("completed", Ask(directory, "SELECT status FROM \"order\""));
        Assert.Equal("1", Ask(directory, "SELECT count(*) FROM \"transaction\" WHERE type = 'deposit'"));
        Assert.Equal("1", Ask(directory, "SELECT count(*) FROM client_account"));
        Assert.Single(server.Panel.Mutations, mutation => mutation.Action == "add" && mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase));
        Assert.Single(await town.Person(1001).MessagesAsync(), message => message.Text.Contains("vless://", StringComparison.Ordinal));
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<string> FurnishAsync(SandboxTelegram telegram, SandboxPanelServer server)
    {
        var directory = await MigratedTemplate.CopyAsync();
        await using var shop = await TestShop.OpenAsync(realTime: true, directory: directory);
        var location = await shop.LocationAsync();
        await shop.PanelAsync(location, server.Url.ToString(), server.Panel.Options.Username, server.Panel.Options.Password);
        await shop.PlanAsync(location);
        await shop.StaffAsync(UserRole.Admin, Permission.Receipts, telegramId: 9001);
        await shop.CardAsync(channel: SandboxTelegram.ReviewChannelId);
        await shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.BotApiUrl, telegram.Url.ToString(), CancellationToken.None);
        await shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.BotToken, SandboxTelegram.Token, CancellationToken.None);
        return directory;
    }

    private static async Task SendReceiptAsync(TelegramPerson sara)
    {
        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        await sara.TapAsync("پرداخت با کارت");
        await sara.SeeAsync("6037");
        await sara.SendPhotoAsync();
        await sara.SeeAsync("RCPT-");
    }

    private static bool HasHappened(string moment, string directory, SandboxPanel panel) => moment == "the approval"
        ? Ask(directory, "SELECT status FROM receipt_log") == "approved"
        : panel.Mutations.Any(mutation => mutation.Action == "add" && mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Nobody tells this test what another process has written.</summary>
    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var looks = 0; !happened(); looks++)
        {
            Assert.True(looks < 600, "It did not happen within 30 seconds.");
            await Task.Delay(50);
        }
    }

    /// <summary>Looks into the file past the product, as another process may.</summary>
    private static string? Ask(string directory, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "moonvpn.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
