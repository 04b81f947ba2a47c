using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Notifications;

/// <summary>The bot's wire, as the portal shows it and tries it.</summary>
public interface IBotConnection
{
    /// <summary>Raised after <see cref="Status"/> changed.</summary>
    event Action? Changed;

    BotStatus Status { get; }

    /// <summary>Asks Telegram who this token is, without touching the bot that runs.</summary>
    /// <exception cref="RefusedException">The token is none, Telegram refused it, or Telegram cannot be reached.</exception>
    Task<BotIdentity> CheckAsync(string token, string apiUrl, string proxy, CancellationToken ct);
}
