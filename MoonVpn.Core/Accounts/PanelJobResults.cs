using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Writes down what came of a panel job; whoever waits for it learns in the same unit of work.</summary>
public sealed class PanelJobResults(UnitOfWork unitOfWork, PanelJobAudience audience, AccountNames names, Outbox outbox)
{
    /// <summary>The panel has what was asked for; if something else is wanted by now, the job starts over at once.</summary>
    internal Task PushedAsync(PanelTask task, PushedClient pushed, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        async (work, job, account) =>
        {
            TakeIn(account, pushed, task);
            if (account.TargetVersion != task.Account.TargetVersion)
            {
                Again(job, work.Now);
                return;
            }

            var wasRotated = account.PreviousIdentity is not null;
            account.PreviousIdentity = null;
            job.Close(PanelJobStatus.Done, work.Now);
            await audience.PushedAsync(work, job, account).ConfigureAwait(false);
            // What a repair put right was never another's for the customer.
            if (wasRotated && job.Reason is not PanelJobReason.Repair)
            {
                await outbox.ToUserAsync(work, account.UserId, NotificationType.AccountRotated, account.Id, $"{job.Id}").ConfigureAwait(false);
            }
        },
        ct);

    /// <summary>What the client used so far, before something is done to it.</summary>
    internal Task CountedAsync(PanelTask task, RemoteClient? seen, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        (_, _, account) =>
        {
            account.ReportUsage(PanelTask.Counted(seen), task.ReadAt);
            return Task.CompletedTask;
        },
        ct);

    internal Task RemovedAsync(PanelTask task, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        (work, job, account) =>
        {
            job.Close(PanelJobStatus.Done, work.Now);
            return audience.RemovedAsync(work, account);
        },
        ct);

    /// <summary>Somebody else's client has our name: theirs is not touched, ours gets another and the job starts over.</summary>
    internal Task NameTakenAsync(PanelTask task, CancellationToken ct) => unitOfWork.WriteAsync(
        task,
        async (work, job, account) =>
        {
            var taken = account.EmailName;
            var location = await work.Db.Set<Location>().FindAsync([account.LocationId], work.Stopping).ConfigureAwait(false);
            account.EmailName = names.Another(location!, account.Id);
            account.ConfigUrl = null;
            Again(job, work.Now);
            work.Audit("account.name_taken", "client_account", account.Id, new { taken, now = account.EmailName });
            await outbox.AlertAsync(work, $"name-taken:{account.Id}:{taken}", $"{taken} → {account.EmailName} ({task.Panel.Name})").ConfigureAwait(false);
        },
        ct);

    private static void TakeIn(ClientAccount account, PushedClient pushed, PanelTask task)
    {
        if (pushed.Links is { } links)
        {
            account.ConfigUrl = links.Config;
            account.OtherUrls = links.Others;
            account.SubscriptionUrl = links.Subscription;
            account.QrCodePath = QrImages.PathOf(account.EmailName, links.Config);
        }

        var counted = PanelTask.Counted(pushed.Client);
        var wasReset = task.Account.ResetPending && account.TargetVersion == task.Account.TargetVersion;
        if (wasReset)
        {
            account.ReportReset(counted, pushed.ReadAt);
        }
        else if (pushed.Client is not null)
        {
            account.ReportUsage(counted, pushed.ReadAt);
        }

        if (account is { StartAtFirstUse: true, ExpiresAt: null } && pushed.Client is { ExpiryMs: > 0 } begun)
        {
            account.ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(begun.ExpiryMs).UtcDateTime;
        }
    }

    private static void Again(PanelJob job, DateTime now)
    {
        job.LockedUntil = null;
        job.NextAt = now;
    }
}
