using System.Text.Json;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Has Telegram bring the updates: tells it where, opens the door, and looks from time to time whether it gets through.</summary>
internal sealed class WebhookReceiver(InboxService inbox, WebhookDoors doors, WebhookAddress address, BotConnection connection, Setbacks setbacks) : IUpdateSource
{
    private const int MostAtOnce = 20;

    private static readonly Actor Self = Actor.System("bot");
    private static readonly TimeSpan CatchingUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    public async Task RunAsync(Line line, Action<InboxEntry> deliver, Action caughtUp, CancellationToken ct)
    {
        if (await address.GetAsync(line.Identity.Id, ct) is not { } place)
        {
            connection.Report(BotState.Unreachable, line.Identity.Username, $"{BotSettings.WebhookAddress.Key} is empty.");
            await Task.WhenAny(Task.Delay(Timeout.Infinite, ct));
            return;
        }

        var door = new WebhookDoor(place.Key, update => TakeAsync(line, update, deliver));
        doors.Open(door);
        try
        {
            await WatchAsync(line, place, caughtUp, ct);
        }
        finally
        {
            await doors.CloseAsync(door);
        }
    }

    private async Task TakeAsync(Line line, JsonElement update, Action<InboxEntry> deliver)
    {
        // Whoever hangs up now comes again; what was begun is finished.
        foreach (var entry in await inbox.StoreAsync(Self, line.Identity.Id, [UpdateReader.Read(update)], CancellationToken.None))
        {
            deliver(entry);
        }
    }

    private async Task WatchAsync(Line line, WebhookPlace place, Action caughtUp, CancellationToken ct)
    {
        var isSet = false;
        var isCaughtUp = false;
        for (var failures = 0; !ct.IsCancellationRequested;)
        {
            try
            {
                if (!isSet)
                {
                    await line.Sends.SetWebhook(
                        place.Url, maxConnections: MostAtOnce, allowedUpdates: Poller.Kinds, dropPendingUpdates: false, secretToken: place.Key.Header, cancellationToken: ct);
                }

                var seen = await line.Sends.GetWebhookInfo(ct);
                isSet = seen.Url.EndsWith(place.Key.Slug, StringComparison.Ordinal);
                Report(line, seen, isSet);
                if (seen.PendingUpdateCount == 0 && isSet && !isCaughtUp)
                {
                    isCaughtUp = true;
                    caughtUp();
                }

                failures = 0;
                await Task.WhenAny(Task.Delay((isSet, isCaughtUp) switch { (true, true) => BetweenLooks, (true, false) => CatchingUp, _ => AfterConflict }, ct));
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever goes wrong, Telegram must be told again, but not at once.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                await setbacks.WaitAsync(line, failure, ++failures, ct);
            }
        }
    }

    /// <summary>What Telegram says of an error stays there after it is over: it counts while something waits.</summary>
    private void Report(Line line, WebhookInfo seen, bool isSet)
    {
        var trouble = (isSet, seen) switch
        {
            (false, _) => "Another program has set a webhook of its own for this bot.",
            (_, { PendingUpdateCount: > 0, LastErrorMessage: { Length: > 0 } error }) => $"Telegram cannot bring updates: {error}",
            _ => null,
        };
        connection.Report(trouble is null ? BotState.Running : BotState.Unreachable, line.Identity.Username, trouble);
    }
}
