using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>
/// Handles one update in one unit of work: effects, conversation and "done" commit together, and what is to be said is
/// said afterwards. A refusal undoes all of it and becomes a sentence; anything else is tried again, then put aside.
/// </summary>
internal sealed class UpdateHandler(InboxService inbox, Visitors visitors, Router router, ReplySender sender, ILogger<UpdateHandler> logger)
{
    // In units of the pause between attempts.
    private const int LongestPause = 30;

    private static readonly Actor Self = Actor.System("bot");
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(300);

    public async Task HandleAsync(InboxEntry entry, CancellationToken ct)
    {
        for (var attempt = 1; !ct.IsCancellationRequested && !await TryGuardedAsync(entry, ct); attempt++)
        {
            await Task.WhenAny(Task.Delay(BetweenAttempts * Math.Min(attempt, LongestPause), ct));
        }
    }

    /// <summary>One update must not end the mailbox it is in. When stopping it stays in the inbox, for the next start.</summary>
    /// <inheritdoc cref="TryAsync"/>
    private async Task<bool> TryGuardedAsync(InboxEntry entry, CancellationToken ct)
    {
        try
        {
            return await TryAsync(entry, UpdateReader.Parse(entry.Raw), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // A database that takes nothing will take it again: somebody waits for the answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "Update {InboxId} could not even be put aside", entry.Id);
            return false;
        }
    }

    /// <returns>False: it is to be tried again.</returns>
    private async Task<bool> TryAsync(InboxEntry entry, Update update, CancellationToken ct)
    {
        try
        {
            await DoAsync(entry, update, (visit, token) => router.RouteAsync(visit, token), ct);
            return true;
        }
        catch (RefusedException refused)
        {
            await DoAsync(entry, update, (visit, token) => router.RefuseAsync(visit, refused, token), ct);
            return true;
        }
        catch (SendException unsaid)
        {
            // The work is done; only its screen did not arrive.
            logger.LogWarning("The answer to update {InboxId} was not delivered: {Reason}", entry.Id, unsaid.Message);
            await visitors.NoteAsync(update, unsaid, ct);
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "Update {InboxId} failed", entry.Id);
            return await PutAsideAsync(entry, update, failure, ct);
        }
    }

    private async Task DoAsync(InboxEntry entry, Update update, Func<Visit, CancellationToken, Task> act, CancellationToken ct)
    {
        Visit? visit = null;
        await inbox.HandleAsync(
            Self,
            entry.Id,
            async () =>
            {
                visit = await visitors.MeetAsync(update, ct);
                if (visit is not null)
                {
                    await act(visit, ct);
                }
            },
            ct);
        if (visit is not null)
        {
            await sender.SendAsync(visit, ct);
        }
    }

    private async Task<bool> PutAsideAsync(InboxEntry entry, Update update, Exception failure, CancellationToken ct)
    {
        if (await inbox.FailAsync(Self, entry.Id, failure.ToString(), ct))
        {
            return false;
        }

        var errorId = string.Create(CultureInfo.InvariantCulture, $"E-{entry.Id}");
        if (await visitors.MeetAsync(update, ct) is { } visit)
        {
            var apology = visit.Words.Plain(Say.Apology, errorId);
            visit.Replies.Answer(apology, isAlert: true);
            if (visit.Callback is null && visit.IsPrivate)
            {
                visit.Replies.Write(Html.Escape(apology));
            }

            await sender.SendAsync(visit, ct);
        }

        return true;
    }
}
