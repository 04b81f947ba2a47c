using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts;

/// <summary>Writes down what came of a panel job; whoever waits for it learns in the same unit of work.</summary>
public sealed class PanelJobResults(UnitOfWork unitOfWork, IProvisioningFollower follower, AccountDesk desk, Outbox outbox, SettingsStore settings)
{
    private static readonly Actor Self = Actor.System("panel-worker");

    /// <summary>A busy panel refuses, too ("database is locked"): only who says no again and again means it.</summary>
    private const int RefusalsBelieved = 3;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
    ];

    internal Task CreatedAsync(PanelTask task, ClientLinks links, CancellationToken ct) => WriteAsync(
        task,
        async (work, job, account) =>
        {
            Close(job, PanelJobStatus.Done, work.Now);
            account.Activate();
            account.ConfigUrl = links.Config;
            account.OtherUrls = links.Others;
            account.SubscriptionUrl = links.Subscription;
            account.QrCodePath = QrImages.PathOf(account.EmailName, links.Config);
            await follower.ProvisionedAsync(work, account).ConfigureAwait(false);
        },
        ct);

    internal Task DoneAsync(PanelTask task, CancellationToken ct) => WriteAsync(
        task,
        (work, job, _) =>
        {
            Close(job, PanelJobStatus.Done, work.Now);
            return Task.CompletedTask;
        },
        ct);

    /// <summary>Somebody else's client has our name: theirs is not touched, ours gets a suffix and the job starts over.</summary>
    internal Task NameTakenAsync(PanelTask task, CancellationToken ct) => WriteAsync(
        task,
        async (work, job, account) =>
        {
            var taken = account.EmailName;
            account.EmailName = $"{taken.Split('-')[0]}-{account.Id.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..4].ToUpperInvariant()}";
            job.LockedUntil = null;
            job.NextAt = work.Now;
            work.Audit("account.name_taken", "client_account", account.Id, new { taken, now = account.EmailName });
            await outbox.AlertAsync(work, $"name-taken:{account.Id}:{taken}", $"{taken} → {account.EmailName} ({task.Panel.Name})").ConfigureAwait(false);
        },
        ct);

    internal Task FailedAsync(PanelTask task, PanelException failure, CancellationToken ct) => WriteAsync(
        task,
        async (work, job, account) =>
        {
            job.Attempts += 1;
            job.LastError = PersianText.Clean($"{failure.Failure}: {failure.Message}", 500);
            job.LockedUntil = null;
            if (job.Kind == PanelJobKind.Create && failure.Failure == PanelFailure.Refused && job.Attempts >= RefusalsBelieved)
            {
                await RefusedAsync(work, job, account).ConfigureAwait(false);
                return;
            }

            await NoteHealthAsync(work, task.Panel.Id, failure).ConfigureAwait(false);
            if (work.Now - job.CreatedAt >= TimeSpan.FromHours(settings.Get(ShopSettings.ProvisioningGiveUpHours)))
            {
                await GiveUpAsync(work, job, account).ConfigureAwait(false);
                return;
            }

            job.NextAt = work.Now + Delays[Math.Min(job.Attempts, Delays.Length) - 1];
        },
        ct);

    /// <summary>The panel will not have it there. Another inbound of the location may; else the money goes back.</summary>
    private async Task RefusedAsync(Work work, PanelJob job, ClientAccount account)
    {
        // Nothing new is sold on an inbound that refuses, until somebody has looked at it.
        var refusing = await work.Db.Set<Inbound>().FindAsync([account.InboundId], work.Stopping).ConfigureAwait(false);
        refusing!.OnSale = false;
        await work.SaveAsync().ConfigureAwait(false);
        await outbox.AlertAsync(work, $"inbound-refused:{refusing.Id}:{work.Now:yyyyMMddHH}", $"{refusing.Remark}: {job.LastError}").ConfigureAwait(false);
        var next = await InboundChoice.ForPaid(work.Db, account.LocationId).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        if (next is null)
        {
            await GiveUpAsync(work, job, account).ConfigureAwait(false);
            return;
        }

        next.ClientCount += 1;
        next.RefreshFullness();
        account.InboundId = next.Id;
        account.PanelId = next.PanelId;
        job.PanelId = next.PanelId;
        job.NextAt = work.Now;
        work.Audit("account.next_inbound", "client_account", account.Id, new { from = refusing.Id, to = next.Id, job.LastError });
    }

    private async Task GiveUpAsync(Work work, PanelJob job, ClientAccount account)
    {
        Close(job, PanelJobStatus.Dead, work.Now);
        if (job.Kind != PanelJobKind.Create)
        {
            await outbox.AlertAsync(work, $"job-dead:{job.Id}", $"{account.EmailName}: {job.LastError}").ConfigureAwait(false);
            return;
        }

        account.Status = AccountStatus.Failed;
        account.IsEnabled = false;
        await work.SaveAsync().ConfigureAwait(false);
        // A late answer may still have made it: what is ours there must go.
        desk.AddJob(work, account, PanelJobKind.Remove);
        await follower.FailedAsync(work, account, job.LastError ?? "").ConfigureAwait(false);
    }

    private static async Task NoteHealthAsync(Work work, long panelId, PanelException failure)
    {
        // One unclear answer says little; the next sync tells whether the panel is well.
        if (failure.Failure is PanelFailure.Refused or PanelFailure.Unknown)
        {
            return;
        }

        var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false);
        panel!.Health = failure.ToHealth();
        panel.HealthMessage = PersianText.Clean(failure.Message, 300);
    }

    private static void Close(PanelJob job, PanelJobStatus status, DateTime now)
    {
        job.Status = status;
        job.LockedUntil = null;
        job.FinishedAt = now;
    }

    /// <summary>Leaves alone what somebody else has meanwhile finished.</summary>
    private Task WriteAsync(PanelTask task, Func<Work, PanelJob, ClientAccount, Task> write, CancellationToken ct) => unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var job = await work.Db.Set<PanelJob>().FindAsync([task.Job.Id], work.Stopping).ConfigureAwait(false);
            var account = await work.Db.Set<ClientAccount>().FindAsync([task.Account.Id], work.Stopping).ConfigureAwait(false);
            if (job is { Status: PanelJobStatus.Planned } && account is not null)
            {
                await write(work, job, account).ConfigureAwait(false);
            }
        },
        ct);
}
