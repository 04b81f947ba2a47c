namespace MoonVpn.Core.Notifications;

/// <summary>How the bot is doing.</summary>
/// <param name="Username">Without the @; null until Telegram said it.</param>
/// <param name="LastError">In Telegram's or the network's own words; never with the token.</param>
/// <param name="Since">UTC.</param>
public sealed record BotStatus(BotState State, string? Username, string? LastError, DateTime Since);

public enum BotState
{
    /// <summary>There is no token, or the bot is switched off.</summary>
    Off,
    Connecting,
    Running,

    /// <summary>Telegram does not accept the token.</summary>
    TokenRefused,

    /// <summary>Telegram cannot be reached, or another instance polls with the same token.</summary>
    Unreachable,
}
