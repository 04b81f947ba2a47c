using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>
/// Handles one update in one unit of work: effects, conversation and "done" commit together, and what is to be said is
/// said afterwards. A refusal undoes all of it and becomes a sentence; anything else is tried again, then put aside.
/// </summary>
internal sealed class UpdateHandler(UpdateWork work, Router router, FloodDoor door, ILogger<UpdateHandler> logger)
{
    // In units of the pause between attempts.
    private const int LongestPause = 30;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(300);

    public async Task HandleAsync(InboxEntry entry, CancellationToken ct)
    {
        var errand = new Errand(entry);
        for (var attempt = 1; !ct.IsCancellationRequested && !await TryGuardedAsync(errand, ct); attempt++)
        {
            await Task.WhenAny(Task.Delay(BetweenAttempts * Math.Min(attempt, LongestPause), ct));
        }
    }

    /// <summary>One update must not end the mailbox it is in. When stopping it stays in the inbox, for the next start.</summary>
    /// <inheritdoc cref="TryAsync"/>
    private async Task<bool> TryGuardedAsync(Errand errand, CancellationToken ct)
    {
        try
        {
            return await TryAsync(errand, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // A database that takes nothing will take it again: somebody waits for the answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "Update {InboxId} could not even be put aside", errand.InboxId);
            return false;
        }
    }

    /// <returns>False: it is to be tried again.</returns>
    private async Task<bool> TryAsync(Errand errand, CancellationToken ct)
    {
        try
        {
            await RouteAsync(errand, ct);
            return true;
        }
        catch (RefusedException refused)
        {
            await work.RunAsync(errand, (visit, token) => router.RefuseAsync(visit, refused, token), ct);
            return true;
        }
        catch (SendException unsaid)
        {
            // The work is done; only its screen did not arrive.
            logger.LogWarning("The answer to update {InboxId} was not delivered: {Reason}", errand.InboxId, unsaid.Message);
            await work.NoteAsync(errand, unsaid, ct);
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "Update {InboxId} failed", errand.InboxId);
            return await PutAsideAsync(errand, failure, ct);
        }
    }

    private async Task RouteAsync(Errand errand, CancellationToken ct)
    {
        errand.IsTooMuch ??= errand.Update is { } update && (update.Message?.From ?? update.CallbackQuery?.From) is { } from
            && !door.Takes(from.Id, update.Message?.MediaGroupId, errand.ReceivedAt);
        while (true)
        {
            try
            {
                await work.RunAsync(errand, (visit, token) => PassAsync(errand, visit, token), ct);
                return;
            }
            catch (DoFirstException first)
            {
                await work.DoFirstAsync(errand, first, ct);
            }
        }
    }

    private async Task PassAsync(Errand errand, Visit visit, CancellationToken ct)
    {
        if (errand.IsTooMuch != true || !await door.StopsAsync(visit, ct))
        {
            await router.RouteAsync(visit, ct);
        }
    }

    private async Task<bool> PutAsideAsync(Errand errand, Exception failure, CancellationToken ct)
    {
        if (await work.FailAsync(errand, failure, ct))
        {
            return false;
        }

        var errorId = string.Create(CultureInfo.InvariantCulture, $"E-{errand.InboxId}");
        await work.SayAsync(
            errand,
            visit =>
            {
                var apology = visit.Words.Plain(Say.Apology, errorId);
                visit.Replies.Answer(apology, isAlert: true);
                if (visit.Callback is null && visit.IsPrivate)
                {
                    visit.Replies.Write(Html.Escape(apology));
                }
            },
            ct);
        return true;
    }
}
