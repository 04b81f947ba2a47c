using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>
/// Writes down what a panel should have, with the job that makes it so, within the unit of work that causes it: all is on disk before any
/// panel is called. An account has one open job at most; a change that comes while it is open is carried out by it, too.
/// </summary>
public sealed class AccountDesk(PanelJobSignal signal)
{
    /// <summary>Has a changed target pushed.</summary>
    /// <param name="before">The target as it was, when the change is paid for: it goes back to that if the panel will not have it in time.</param>
    /// <exception cref="RefusedException">The account cannot be changed at present.</exception>
    internal async Task RequirePushAsync(Work work, ClientAccount account, PanelJobReason reason, string? before = null)
    {
        if (!await PushAsync(work, account, reason, before).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }
    }

    /// <summary>Has the target pushed, whatever the panel has at present: a client that is missing there is made again with its identity.</summary>
    /// <param name="before">The target as it was, when the change is paid for.</param>
    /// <param name="after">How long it may wait.</param>
    /// <returns>False when the panel is to have no such client, or it is being removed: nothing was written.</returns>
    internal async Task<bool> PushAsync(Work work, ClientAccount account, PanelJobReason reason, string? before = null, TimeSpan after = default)
    {
        if (account.Status is AccountStatus.Failed or AccountStatus.Switched or AccountStatus.Deleted)
        {
            return false;
        }

        var open = await OpenJobAsync(work, account).ConfigureAwait(false);
        if (open is { Kind: PanelJobKind.Remove })
        {
            return false;
        }

        account.TargetVersion += 1;
        if (open is null || (before is not null && open is { Kind: PanelJobKind.Update, Before: null }))
        {
            // A repair has all the time in the world, what is paid for has not: it gets a job of its own.
            await ReplaceAsync(work, open, NewJob(work, account, PanelJobKind.Update, reason, before, after)).ConfigureAwait(false);
        }
        else if (open.NextAt > work.Now + after)
        {
            open.NextAt = work.Now + after;
        }

        work.AfterCommit(signal.Set);
        return true;
    }

    /// <summary>Has the client removed from the panel, if it is ours. A push that is under way is dropped.</summary>
    /// <returns>False when a paid change is under way: nothing was written.</returns>
    internal async Task<bool> RemoveAsync(Work work, ClientAccount account, PanelJobReason reason)
    {
        var open = await OpenJobAsync(work, account).ConfigureAwait(false);
        if (open is { Before: not null } or { Kind: PanelJobKind.Create })
        {
            return false;
        }

        account.TargetVersion += 1;
        if (open is not { Kind: PanelJobKind.Remove })
        {
            await ReplaceAsync(work, open, NewJob(work, account, PanelJobKind.Remove, reason)).ConfigureAwait(false);
        }

        work.AfterCommit(signal.Set);
        return true;
    }

    /// <summary>Takes up again an account that was put away: it has a place on a panel, and what was to be removed stays.</summary>
    /// <exception cref="RefusedException">Its location is full.</exception>
    internal static async Task BringBackAsync(Work work, ClientAccount account)
    {
        if (await OpenJobAsync(work, account).ConfigureAwait(false) is { } removal)
        {
            removal.Close(PanelJobStatus.Done, work.Now);
        }
        else
        {
            await AccountPlaces.TakeAgainAsync(work, account).ConfigureAwait(false);
        }

        account.Status = AccountStatus.Expired;
    }

    /// <exception cref="RefusedException">There is no such job, or it is over.</exception>
    internal async Task RetryAsync(Work work, long jobId)
    {
        var job = await work.Db.Set<PanelJob>().FindAsync([jobId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        job.NextAt = job.Status == PanelJobStatus.Planned ? work.Now : throw new RefusedException(Refusal.ChangedMeanwhile);
        work.AfterCommit(signal.Set);
    }

    internal void AddCreate(Work work, ClientAccount account, PanelJobReason reason)
    {
        work.Db.Add(NewJob(work, account, PanelJobKind.Create, reason));
        work.AfterCommit(signal.Set);
    }

    /// <returns>Null when panel and target agree, as far as is known.</returns>
    internal static async Task<PanelJob?> OpenJobAsync(Work work, ClientAccount account)
    {
        await work.SaveAsync().ConfigureAwait(false);
        return await work.Db.Set<PanelJob>()
            .FirstOrDefaultAsync(job => job.ClientAccountId == account.Id && job.Status == PanelJobStatus.Planned, work.Stopping).ConfigureAwait(false);
    }

    private static async Task ReplaceAsync(Work work, PanelJob? open, PanelJob job)
    {
        open?.Close(PanelJobStatus.Done, work.Now);
        await work.SaveAsync().ConfigureAwait(false);
        work.Db.Add(job);
    }

    private static PanelJob NewJob(
        Work work, ClientAccount account, PanelJobKind kind, PanelJobReason reason, string? before = null, TimeSpan after = default) => new()
        {
            Kind = kind,
            Reason = reason,
            Before = before,
            ClientAccountId = account.Id,
            PanelId = account.PanelId,
            CreatedAt = work.Now,
            NextAt = work.Now + after,
        };
}
