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
    /// <summary>Changes the target and has it pushed.</summary>
    /// <param name="paid">Somebody paid for it: if the panel will not have it within the time the shop tries, the target goes back to what it was.</param>
    /// <exception cref="RefusedException">The account cannot be changed at present.</exception>
    internal async Task ChangeAsync(Work work, ClientAccount account, PanelJobReason reason, Action change, bool paid = false)
    {
        var before = paid ? AccountSnapshot.Of(account) : null;
        change();
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
