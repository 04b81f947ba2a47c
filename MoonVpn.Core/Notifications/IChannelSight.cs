using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Notifications;

/// <summary>Whether the bot sees who is in a channel.</summary>
public interface IChannelSight
{
    /// <param name="chat">As Telegram takes it: <c>@name</c> or <c>-100…</c>.</param>
    /// <exception cref="RefusedException">The bot is not connected.</exception>
    /// <returns>Why not, for the operator; null: it does.</returns>
    Task<string?> LookAsync(string chat, CancellationToken ct);
}
