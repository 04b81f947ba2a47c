using MoonVpn.Web.Sandbox.Panel;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Web.Hosting.Demo;

/// <summary>The world around the demo shop: a 3x-ui panel of each generation and a Telegram, over HTTP on loopback.</summary>
internal sealed class DemoTown : IAsyncDisposable
{
    /// <summary>The admin of the sandbox Telegram.</summary>
    public const long AdminTelegramId = 9001;

    private const int ChatPort = 8081;

    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(10);

    private readonly Timer _ticks;

    private DemoTown(SandboxPanelServer old, SandboxPanelServer current, SandboxTelegram telegram)
    {
        (Old, Current, Telegram) = (old, current, telegram);
        // Everybody who has an account surfs a little, so that usage has something to show.
        _ticks = new Timer(_ => Surf(), null, TickEvery, TickEvery);
    }

    public SandboxPanelServer Old { get; }

    public SandboxPanelServer Current { get; }

    public SandboxTelegram Telegram { get; }

    public static async Task<DemoTown> BuildAsync()
    {
        var town = new DemoTown(
            await SandboxPanelServer.StartAsync(PanelProfile.V294),
            await SandboxPanelServer.StartAsync(PanelProfile.V360),
            await StartTelegramAsync());
        // A bot can write only to those who wrote to it first.
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(town.Telegram.Url, "/_tg/message"), new { from = AdminTelegramId, chat = AdminTelegramId, text = "/start" });
        answer.EnsureSuccessStatusCode();
        return town;
    }

    public async ValueTask DisposeAsync()
    {
        await _ticks.DisposeAsync();
        await Telegram.DisposeAsync();
        await Current.DisposeAsync();
        await Old.DisposeAsync();
    }

    /// <summary>The usual port if it is free, so that the address can be remembered; else any.</summary>
    private static async Task<SandboxTelegram> StartTelegramAsync()
    {
        try
        {
            return await SandboxTelegram.StartAsync(ChatPort);
        }
        catch (IOException)
        {
            return await SandboxTelegram.StartAsync();
        }
    }

    private void Surf()
    {
        Old.Panel.TickAll(2_000_000, 48_000_000);
        Current.Panel.TickAll(2_000_000, 48_000_000);
    }
}
