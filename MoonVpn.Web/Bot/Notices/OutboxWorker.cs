using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Connection;
using MoonVpn.Web.Bot.Sending;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Sends what must arrive: several chats side by side, each in order, again until Telegram has it or never will.</summary>
internal sealed class OutboxWorker(OutboxService outbox, OutboxSignal signal, NoticeSender notices, UserService users, ILogger<OutboxWorker> logger)
{
    private const int MostAtOnce = 16;
    private const int MostAttempts = 10;

    private static readonly Actor Self = Actor.System("outbox");
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <param name="stop">No new ones from here on.</param>
    /// <param name="abort">What is being sent ends as well.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        var running = new List<Task>();
        var wake = Task.CompletedTask;
        while (!stop.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            var due = await ClaimAsync(MostAtOnce - running.Count, stop);
            running.AddRange(due.Select(item => SendGuardedAsync(item, abort)));
            if (due.Count == 0)
            {
                wake = wake.IsCompleted ? signal.WaitAsync(Look, stop) : wake;
                await Task.WhenAny([wake, .. running]);
            }
        }

        await Task.WhenAll(running);
    }

    /// <summary>A slow chat keeps no other waiting: what is being sent is leased, and of a chat only the oldest is given out.</summary>
    private async Task<IReadOnlyList<OutboxItem>> ClaimAsync(int most, CancellationToken ct)
    {
        try
        {
            return most > 0 ? await outbox.ClaimAsync(Self, most, ct) : [];
        }
#pragma warning disable CA1031 // Whatever one round throws, the next one must run.
        catch (Exception failure) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "The outbox cannot be read");
            await Task.WhenAny(Task.Delay(Look, ct));
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>If even the outcome cannot be written down, the lease runs out and it is sent again.</summary>
    private async Task SendGuardedAsync(OutboxItem item, CancellationToken ct)
    {
        try
        {
            await SendAsync(item, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping.
        }
#pragma warning disable CA1031 // One notification must not end the outbox.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "What came of notification {Id} could not be written down", item.Id);
        }
    }

    private async Task SendAsync(OutboxItem item, CancellationToken ct)
    {
        try
        {
            if (await notices.SendAsync(item, ct))
            {
                await outbox.MarkSentAsync(Self, item.Id, ct);
            }
            else
            {
                await outbox.GiveUpAsync(Self, item.Id, NotificationStatus.Skipped, "no longer worth it", ct);
            }
        }
        catch (SendException failure)
        {
            await AnswerAsync(item, failure, ct);
        }
        catch (RefusedException refused)
        {
            await outbox.GiveUpAsync(Self, item.Id, NotificationStatus.Skipped, refused.Message, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Notification {Id} ({Type}) failed", item.Id, item.Type);
            await AgainAsync(item, failure.Message, ct);
        }
    }

    private async Task AnswerAsync(OutboxItem item, SendException failure, CancellationToken ct)
    {
        switch (failure.Failure)
        {
            case SendFailure.TooMany:
                await outbox.PostponeAsync(Self, item.Id, failure.RetryAfter ?? TimeSpan.FromSeconds(5), failure.Message, counts: false, ct);
                break;
            case SendFailure.Unauthorized:
                await outbox.PostponeAsync(Self, item.Id, TimeSpan.FromMinutes(1), failure.Message, counts: false, ct);
                break;
            case SendFailure.Blocked:
                await NoteBlockedAsync(item, failure, ct);
                break;
            default:
                await AgainAsync(item, failure.Message, ct);
                break;
        }
    }

    private async Task NoteBlockedAsync(OutboxItem item, SendException failure, CancellationToken ct)
    {
        if (item is { UserId: not null, ChatId: { } telegramId })
        {
            await users.MarkBotBlockedAsync(Self, telegramId, ct);
        }

        logger.LogWarning("Notification {Id} ({Type}) cannot be delivered: {Reason}", item.Id, item.Type, failure.Message);
        await outbox.GiveUpAsync(Self, item.Id, NotificationStatus.Failed, failure.Message, ct);
    }

    private async Task AgainAsync(OutboxItem item, string reason, CancellationToken ct)
    {
        if (item.Attempts + 1 >= MostAttempts)
        {
            logger.LogError("Notification {Id} ({Type}) is given up: {Reason}", item.Id, item.Type, reason);
            await outbox.GiveUpAsync(Self, item.Id, NotificationStatus.Failed, reason, ct);
        }
        else
        {
            await outbox.PostponeAsync(Self, item.Id, Backoff.After(item.Attempts + 1), reason, counts: true, ct);
        }
    }
}
