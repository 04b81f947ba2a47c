using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>Goes on with moves that wait for a panel that does not answer, and has sources removed when their time is over.</summary>
public sealed class TransferJob(UnitOfWork unitOfWork, TransferSteps steps, AccountDesk desk, SettingsStore settings, JobClock<TransferJob> clock)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock)
{
    private static readonly Actor Self = Actor.System("transfers");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        await unitOfWork.RunAsync(Self, GoOnAsync, ct).ConfigureAwait(false);
        await unitOfWork.RunAsync(Self, RemoveAsync, ct).ConfigureAwait(false);
    }

    /// <summary>The target has been ready for a while, and a job that the move waits for has failed since.</summary>
    private async Task GoOnAsync(Work work)
    {
        var before = work.Now - Patience;
        var jobs = work.Db.Set<PanelJob>();
        var waiting = await work.Db.Set<AccountTransfer>()
            .Where(move => move.Status == AccountTransferStatus.Disabling || move.Status == AccountTransferStatus.Correcting)
            .Where(move => jobs.Any(job => job.ClientAccountId == move.NewClientAccountId && job.Kind == PanelJobKind.Create && job.FinishedAt < before))
            .Where(move => jobs.Any(job => job.Status == PanelJobStatus.Planned && job.Attempts > 0
                && job.ClientAccountId == (move.Status == AccountTransferStatus.Disabling ? move.ClientAccountId : move.NewClientAccountId)))
            .OrderBy(move => move.Id).Take(100).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var move in waiting)
        {
            await steps.GoOnAsync(work, move).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(Work work)
    {
        var before = work.Now.AddHours(-settings.Get(ShopSettings.TransferKeepSourceHours));
        var sources = await (from move in work.Db.Set<AccountTransfer>()
                             join source in work.Db.Set<ClientAccount>() on move.ClientAccountId equals source.Id
                             where move.Status == AccountTransferStatus.Moved && move.MovedAt <= before
                                 && !work.Db.Set<PanelJob>().Any(job => job.ClientAccountId == source.Id && job.Status == PanelJobStatus.Planned && job.Kind == PanelJobKind.Remove)
                             orderby move.Id
                             select source).Take(100).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var source in sources)
        {
            await desk.RemoveAsync(work, source, PanelJobReason.Transfer).ConfigureAwait(false);
        }
    }
}
