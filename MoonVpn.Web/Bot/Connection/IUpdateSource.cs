using MoonVpn.Core.Conversations;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Where updates come from. Each is in the inbox before Telegram is told that it arrived.</summary>
internal interface IUpdateSource
{
    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="deliver">Gets what is new in the inbox.</param>
    /// <param name="caughtUp">Called once, when everything that waited at Telegram is in the inbox.</param>
    Task RunAsync(Line line, Action<InboxEntry> deliver, Action caughtUp, CancellationToken ct);
}
