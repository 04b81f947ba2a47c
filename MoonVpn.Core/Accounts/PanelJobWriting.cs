using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

internal static class PanelJobWriting
{
    private static readonly Actor Self = Actor.System("panel-worker");

    /// <summary>Writes about a job that was done or failed; leaves alone what somebody else has meanwhile finished.</summary>
    public static Task WriteAsync(this UnitOfWork unitOfWork, PanelTask task, Func<Work, PanelJob, ClientAccount, Task> write, CancellationToken ct) => unitOfWork.RunAsync(
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
