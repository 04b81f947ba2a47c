using Microsoft.Extensions.Time.Testing;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Telegram;
using Telegram.Bot;

namespace MoonVpn.Tests.Sandbox.Telegram;

/// <summary>A fresh sandbox with a clock that stands still, the real client library, and Sara who has said /start.</summary>
public abstract class SandboxTelegramTest : IAsyncLifetime
{
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    protected SandboxTelegram Sandbox { get; private set; } = null!;

    protected TelegramTown Town { get; private set; } = null!;

    protected TelegramPerson Sara { get; private set; } = null!;

    protected TelegramBotClient Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxTelegram.StartAsync(time: Clock);
        Town = new TelegramTown(Sandbox.Url);
        Bot = NewBot(SandboxTelegram.Token);
        Sara = Town.Person(1001);
        await Sara.SendAsync("/start");
    }

    public async ValueTask DisposeAsync()
    {
        Town.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected TelegramBotClient NewBot(string token) => new(new TelegramBotClientOptions(token, Sandbox.Url.GetLeftPart(UriPartial.Authority)) { RetryThreshold = 0 });
}
