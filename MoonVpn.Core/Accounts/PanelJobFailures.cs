using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Decides about a job that failed: try again, try elsewhere, or give up and tell whoever waits.</summary>
public sealed class PanelJobFailures(UnitOfWork unitOfWork, PanelJobAudience audience, AccountDesk desk, Outbox outbox, RetrySchedule schedule)
{
    /// <summary>A busy panel refuses, too ("database is locked"): only who says no again and again means it.</summary>
    private const int RefusalsBelieved = 3;

    private static readonly TimeSpan FrozenPause = TimeSpan.FromMinutes(15);

    internal Task FailedAsync(PanelTask task, PanelException failure, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        async (work, job, account) =>
        {
            job.Attempts += 1;
            job.LastError = PersianText.Clean($"{failure.Failure}: {failure.Message}", 500);
            job.LockedUntil = null;
            if (job.Kind == PanelJobKind.Create && failure.Failure == PanelFailure.Refused && job.Attempts >= RefusalsBelieved)
            {
                await ElsewhereAsync(work, job, account).ConfigureAwait(false);
                return;
            }

            await NoteHealthAsync(work, task.Panel.Id, failure).ConfigureAwait(false);
            job.NextAt = work.Now + schedule.Next(job.Attempts);
            if (schedule.IsTimeUp(job, work.Now))
            {
                await GiveUpAsync(work, job, account).ConfigureAwait(false);
            }
        },
        ct);

    /// <summary>The money that follows cannot be booked until a superadmin has cleared the wallet: the order stays paid, and the job comes back.</summary>
    internal Task WalletFrozenAsync(PanelTask task, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        async (work, job, account) =>
        {
            job.LastError = $"{Refusal.WalletFrozen}";
            job.LockedUntil = null;
            job.NextAt = work.Now + FrozenPause;
            await outbox.AlertAsync(work, $"job-frozen:{job.Id}:{work.Now:yyyyMMdd}", $"{account.EmailName}: {job.LastError}").ConfigureAwait(false);
        },
        ct);

    /// <summary>The panel will not have it there. Another inbound of the location may; else the money goes back.</summary>
    private async Task ElsewhereAsync(Work work, PanelJob job, ClientAccount account)
    {
        // Nothing new is sold on an inbound that refuses, until somebody has looked at it.
        var refusing = await work.Db.Set<Inbound>().FindAsync([account.InboundId], work.Stopping).ConfigureAwait(false);
        refusing!.OnSale = false;
        await work.SaveAsync().ConfigureAwait(false);
        await outbox.AlertAsync(work, $"inbound-refused:{refusing.Id}:{work.Now:yyyyMMddHH}", $"{refusing.Remark}: {job.LastError}").ConfigureAwait(false);
        if (await AccountPlaces.TryTakeAsync(work, account.LocationId).ConfigureAwait(false) is not { } next)
        {
            await NotMadeAsync(work, job, account).ConfigureAwait(false);
            return;
        }

        account.MoveTo(next);
        job.PanelId = next.PanelId;
        job.NextAt = work.Now;
        work.Audit("account.next_inbound", "client_account", account.Id, new { from = refusing.Id, to = next.Id, job.LastError });
    }

    private async Task GiveUpAsync(Work work, PanelJob job, ClientAccount account)
    {
        if (job.Kind == PanelJobKind.Create)
        {
            await NotMadeAsync(work, job, account).ConfigureAwait(false);
        }
        else if (job.Before is not null)
        {
            await GoBackAsync(work, job, account, job.Before).ConfigureAwait(false);
        }
        else
        {
            // Nobody paid for it, and it must come true in the end. Told once.
            await outbox.AlertAsync(work, $"job-stuck:{job.Id}", $"{account.EmailName}: {job.LastError}").ConfigureAwait(false);
        }
    }

    private async Task NotMadeAsync(Work work, PanelJob job, ClientAccount account)
    {
        job.Close(PanelJobStatus.Dead, work.Now);
        account.Status = AccountStatus.Failed;
        account.IsEnabled = false;
        await work.SaveAsync().ConfigureAwait(false);
        // A late answer may still have made it: what is ours there must go.
        await desk.RemoveAsync(work, account, PanelJobReason.Cleanup).ConfigureAwait(false);
        await audience.NotMadeAsync(work, job, account).ConfigureAwait(false);
    }

    /// <summary>The panel may have some of it: it is told to go back, too.</summary>
    private async Task GoBackAsync(Work work, PanelJob job, ClientAccount account, string before)
    {
        job.Close(PanelJobStatus.Dead, work.Now);
        AccountSnapshot.Restore(account, before);
        await work.SaveAsync().ConfigureAwait(false);
        if (!await desk.PushAsync(work, account, PanelJobReason.Repair).ConfigureAwait(false))
        {
            await desk.RemoveAsync(work, account, PanelJobReason.Cleanup).ConfigureAwait(false);
        }

        await audience.NotChangedAsync(work, job, account).ConfigureAwait(false);
    }

    private static async Task NoteHealthAsync(Work work, long panelId, PanelException failure)
    {
        // One unclear answer says little; the next sync tells whether the panel is well.
        if (failure.Failure is PanelFailure.Refused or PanelFailure.Unknown)
        {
            return;
        }

        var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false);
        panel!.Suffer(failure);
    }
}
