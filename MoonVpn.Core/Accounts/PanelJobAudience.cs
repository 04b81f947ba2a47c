using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>Who waits for a panel job: a move that goes on, or the order that paid for it.</summary>
public sealed class PanelJobAudience(IProvisioningFollower follower, TransferSteps transfers)
{
    internal async Task PushedAsync(Work work, PanelJob job, ClientAccount account)
    {
        if (job.Kind == PanelJobKind.Create && job.Reason != PanelJobReason.Transfer)
        {
            account.Activate();
            await follower.ProvisionedAsync(work, account).ConfigureAwait(false);
            return;
        }

        await transfers.PushedAsync(work, account).ConfigureAwait(false);
        if (job.Before is not null)
        {
            await follower.ChangedAsync(work, account).ConfigureAwait(false);
        }
    }

    internal Task RemovedAsync(Work work, ClientAccount account) => transfers.RemovedAsync(work, account);

    /// <summary>The account was not made.</summary>
    internal Task NotMadeAsync(Work work, PanelJob job, ClientAccount account) => job.Reason == PanelJobReason.Transfer
        ? transfers.FailedAsync(work, account, job.LastError ?? "")
        : follower.FailedAsync(work, account, job.LastError ?? "");

    /// <summary>The change was not made, and the target is what it was before.</summary>
    internal Task NotChangedAsync(Work work, PanelJob job, ClientAccount account) => follower.ChangeFailedAsync(work, account, job.LastError ?? "");
}
