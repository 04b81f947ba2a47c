using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Asks Telegram for updates. What came is on disk before the next request confirms it; nothing else is done here.</summary>
internal sealed class Poller(InboxService inbox, BotConnection connection, Setbacks setbacks) : IUpdateSource
{
    public static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private static readonly Actor Self = Actor.System("bot");

    public async Task RunAsync(Line line, Action<InboxEntry> deliver, Action caughtUp, CancellationToken ct)
    {
        long? offset = null;
        var failures = 0;
        var isCaughtUp = false;
        // A webhook, of before or of somebody else, forbids polling.
        var mayHaveWebhook = true;
        connection.Report(BotState.Running, line.Identity.Username);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (mayHaveWebhook)
                {
                    // What waits there is kept: it is polled.
                    await line.Sends.DeleteWebhook(dropPendingUpdates: false, cancellationToken: ct);
                    mayHaveWebhook = false;
                }

                var raw = await line.Polls.SendRequest(new RawGetUpdates { Offset = offset, AllowedUpdates = Kinds, Timeout = isCaughtUp && failures == 0 ? RawGetUpdates.Patience : 0 }, ct);
                var received = raw.Select(UpdateReader.Read).ToList();
                foreach (var entry in await inbox.StoreAsync(Self, line.Identity.Id, received, ct))
                {
                    deliver(entry);
                }

                offset = received.Count > 0 ? received.Max(update => update.UpdateId) + 1 : offset;
                if (received.Count == 0 && !isCaughtUp)
                {
                    isCaughtUp = true;
                    caughtUp();
                }

                failures = 0;
                connection.Report(BotState.Running, line.Identity.Username);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever goes wrong, the bot must ask again, but not at once.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                mayHaveWebhook |= failure is ApiRequestException { ErrorCode: 409 } && failure.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase);
                await setbacks.WaitAsync(line, failure, ++failures, ct);
            }
        }
    }
}
