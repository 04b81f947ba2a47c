using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Has a difference put right by a job, within the unit of work that decided so.</summary>
public sealed class DriftRepairs(AccountDesk desk)
{
    /// <param name="client">What the panel has now; null when it has none or it was not looked at.</param>
    /// <returns>False when the account is busy or must not be touched: nothing was written.</returns>
    internal async Task<bool> RepairAsync(Work work, PanelDifference row, RemoteClient? client)
    {
        if (row.ClientAccountId is not { } accountId || await work.Db.Set<ClientAccount>().FindAsync([accountId], work.Stopping).ConfigureAwait(false) is not { } account
            || account.PanelId != row.PanelId || await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false) is not null)
        {
            return false;
        }

        if (client is not null && !ClientOwnership.IsSurelyOurs(account, client)
            && (ClientOwnership.IsOurs(account, client) || (await ClientOwnership.WereOursAsync(work.Db, [(account, client)], work.Stopping).ConfigureAwait(false)).Count > 0))
        {
            // A part of the identity is not the account's own any more, or not yet again: by the one it has now the job knows the client.
            account.PreviousIdentity = new AccountIdentity(client.Secret, client.Secret, client.SubscriptionId).ToJson();
        }

        var isWritten = row.Kind == PanelDifferenceKind.Leftover
            ? await desk.RemoveAsync(work, account, PanelJobReason.Cleanup).ConfigureAwait(false)
            : await desk.PushAsync(work, account, PanelJobReason.Repair).ConfigureAwait(false);
        if (!isWritten)
        {
            return false;
        }

        row.Status = PanelDifferenceStatus.Repairing;
        return true;
    }
}
