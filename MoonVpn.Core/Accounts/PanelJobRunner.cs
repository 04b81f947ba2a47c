using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

/// <summary>Does one job: reads what is wanted, talks to the panel with no transaction open, has written down what came of it.</summary>
public sealed class PanelJobRunner(UnitOfWork unitOfWork, PanelDoors doors, PanelJobResults results, PanelJobFailures failures, JobClock<PanelJobRunner> clock)
{
    public async Task RunAsync(long jobId, CancellationToken ct)
    {
        if (await LoadAsync(jobId, ct).ConfigureAwait(false) is not { } task)
        {
            return;
        }

        using var scope = PanelCallScope.For(task.Account.Id);
        try
        {
            await TryAsync(task, ct).ConfigureAwait(false);
        }
        catch (RefusedException frozen) when (frozen.Refusal == Refusal.WalletFrozen)
        {
            // What came of it books money, and the wallet takes none: nothing was written down. It is no fault of the panel, and the others go on.
            await failures.WalletFrozenAsync(task, ct).ConfigureAwait(false);
        }
    }

    private async Task TryAsync(PanelTask task, CancellationToken ct)
    {
        try
        {
            await DoAsync(task, doors.Open(task.Panel), ct).ConfigureAwait(false);
        }
        catch (PanelException failure)
        {
            clock.Logger.LogWarning("Panel job {JobId} ({Kind}) on panel {PanelId}: {Failure}: {Message}", task.Job.Id, task.Job.Kind, task.Panel.Id, failure.Failure, failure.Message);
            await failures.FailedAsync(task, failure, ct).ConfigureAwait(false);
        }
        catch (RefusedException unreadable) when (unreadable.Refusal != Refusal.WalletFrozen)
        {
            // The panel's secrets cannot be read: as good as wrong ones.
            await failures.FailedAsync(task, new PanelException(PanelFailure.BadCredentials, unreadable.Message, unreadable), ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a job throws, it must be counted: somebody waits for an account or for the money.
        catch (Exception unexpected) when (!ct.IsCancellationRequested && unexpected is not RefusedException)
#pragma warning restore CA1031
        {
            clock.Logger.LogError(unexpected, "Panel job {JobId} ({Kind}) on panel {PanelId} failed", task.Job.Id, task.Job.Kind, task.Panel.Id);
            await failures.FailedAsync(task, new PanelException(PanelFailure.Unknown, unexpected.Message, unexpected), ct).ConfigureAwait(false);
        }
    }

    private async Task DoAsync(PanelTask task, IPanelClient client, CancellationToken ct)
    {
        var seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
        if (task.Job.Kind == PanelJobKind.Remove)
        {
            await RemoveAsync(task, client, seen, ct).ConfigureAwait(false);
            return;
        }

        if (seen is not null && !task.IsOurs(seen))
        {
            await results.NameTakenAsync(task, ct).ConfigureAwait(false);
            return;
        }

        if (task.CountsAnew(seen))
        {
            await results.CountedAsync(task, seen, ct).ConfigureAwait(false);
            task = await LoadAsync(task.Job.Id, ct).ConfigureAwait(false) ?? task;
        }

        var pushed = await new PanelPush(task, client, clock.Time, ct).RunAsync(seen).ConfigureAwait(false);
        await results.PushedAsync(task, pushed, ct).ConfigureAwait(false);
    }

    private async Task RemoveAsync(PanelTask task, IPanelClient client, RemoteClient? seen, CancellationToken ct)
    {
        if (seen is not null && task.IsOurs(seen))
        {
            // What it used is known no more once it is gone.
            await results.CountedAsync(task, seen, ct).ConfigureAwait(false);
            await client.DeleteClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
            var still = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
            if (still is not null && task.IsOurs(still))
            {
                throw new PanelException(PanelFailure.Unknown, "the panel said yes, but still has the client");
            }
        }

        await results.RemovedAsync(task, ct).ConfigureAwait(false);
    }

    /// <returns>Null when somebody else finished it.</returns>
    private Task<PanelTask?> LoadAsync(long jobId, CancellationToken ct)
    {
        var now = clock.Time.GetUtcNow().UtcDateTime;
        return unitOfWork.ReadAsync(
            db => (from job in db.Set<PanelJob>()
                   join account in db.Set<ClientAccount>() on job.ClientAccountId equals account.Id
                   join inbound in db.Set<Inbound>() on account.InboundId equals inbound.Id
                   join panel in db.Set<Panel>() on account.PanelId equals panel.Id
                   join user in db.Set<User>() on account.UserId equals user.Id
                   where job.Id == jobId && job.Status == PanelJobStatus.Planned
                   select new PanelTask(job, account, inbound, panel, user.TelegramId, now)).FirstOrDefaultAsync(ct),
            ct);
    }
}
