using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Asks Telegram for updates. What came is on disk before the next request confirms it; nothing else is done here.</summary>
internal sealed class Poller(InboxService inbox, BotConnection connection, ILogger<Poller> logger)
{
    private static readonly Actor Self = Actor.System("bot");
    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <param name="caughtUp">Called once, when everything that waited at Telegram is in the inbox.</param>
    public async Task RunAsync(Line line, Action<InboxEntry> deliver, Action caughtUp, CancellationToken ct)
    {
        long? offset = null;
        var failures = 0;
        var isCaughtUp = false;
        connection.Report(BotState.Running, line.Identity.Username);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var raw = await line.Polls.SendRequest(new RawGetUpdates { Offset = offset, AllowedUpdates = Kinds, Timeout = isCaughtUp ? RawGetUpdates.Patience : 0 }, ct);
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
                await WaitAsync(line, failure, ++failures, ct);
            }
        }
    }

    private async Task WaitAsync(Line line, Exception failure, int failures, CancellationToken ct)
    {
        var refused = failure as ApiRequestException;
        var state = refused?.ErrorCode is 401 or 404 ? BotState.TokenRefused : BotState.Unreachable;
        connection.Report(state, line.Identity.Username, failure.Message);
        logger.LogWarning("Polling failed ({Failures} in a row): {Reason}", failures, failure.Message);
        var delay = refused switch
        {
            { Parameters.RetryAfter: { } seconds } => TimeSpan.FromSeconds(seconds),
            { ErrorCode: 401 or 404 } => TimeSpan.FromSeconds(60),
            { ErrorCode: 409 } => TimeSpan.FromSeconds(5),
            _ => Backoff.After(failures),
        };
        await Task.WhenAny(Task.Delay(delay, ct));
    }
}
