using MoonVpn.Core.Conversations;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Fetches updates or has them brought, as the line's wish says. Nothing is lost or repeated between the two: Telegram keeps what was not confirmed, the inbox knows what was.</summary>
internal sealed class Intake(Introduction introduction, Poller poller, WebhookReceiver webhook) : IUpdateSource
{
    public Task RunAsync(Line line, Action<InboxEntry> deliver, Action caughtUp, CancellationToken ct)
    {
        IUpdateSource source = line.Wish.WantsWebhook ? webhook : poller;
        return introduction.KeepAsync(line, () => source.RunAsync(line, deliver, caughtUp, ct), ct);
    }
}
