using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>Begins a move, within the unit of work that pays for it: the place is taken and the first job is on disk.</summary>
public sealed class TransferDesk(AccountPlanner planner)
{
    /// <param name="inboundId">Null: the best of the location.</param>
    /// <param name="orderId">Null when the staff moves it.</param>
    /// <param name="notes">Why, for the operator.</param>
    /// <exception cref="RefusedException">The account cannot be moved at present, or there is no room.</exception>
    internal async Task<AccountTransfer> StartAsync(Work work, ClientAccount source, long locationId, long? inboundId = null, long? orderId = null, string notes = "")
    {
        await work.SaveAsync().ConfigureAwait(false);
        await RequireMovableAsync(work.Db, source, work.Now, work.Stopping).ConfigureAwait(false);
        var location = await work.Db.Set<Location>().FindAsync([locationId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        var inbound = await AccountPlaces.TryTakeAsync(work, locationId, inboundId).ConfigureAwait(false) ?? throw new RefusedException(Refusal.LocationFull);
        var target = await planner.PlanMoveAsync(work, source, location, inbound, orderId).ConfigureAwait(false);
        var move = new AccountTransfer
        {
            ClientAccountId = source.Id,
            NewClientAccountId = target.Id,
            OrderId = orderId,
            FromPanelId = source.PanelId,
            FromInboundId = source.InboundId,
            ToPanelId = target.PanelId,
            ToInboundId = target.InboundId,
            Status = AccountTransferStatus.Creating,
            CreatedAt = work.Now,
            Notes = notes,
        };
        work.Db.Add(move);
        await work.SaveAsync().ConfigureAwait(false);
        return move;
    }

    /// <summary>Whether the account runs and nothing is under way that a move would cut across. A repair is no reason to stay: its panel may be down.</summary>
    /// <exception cref="RefusedException">It cannot be moved at present.</exception>
    internal static async Task RequireMovableAsync(MoonVpnDbContext db, ClientAccount account, DateTime now, CancellationToken ct)
    {
        if (!account.IsOn || account.Status != AccountStatus.Active || account.IsOverAt(now))
        {
            throw new RefusedException(Refusal.AccountNotActive);
        }

        var open = await db.Set<PanelJob>().FirstOrDefaultAsync(job => job.ClientAccountId == account.Id && job.Status == PanelJobStatus.Planned, ct).ConfigureAwait(false);
        if (account.ResetPending || account.PreviousIdentity is not null || open is { Before: not null } or { Kind: not PanelJobKind.Update }
            || await IsMovingAsync(db, account.Id, ct).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }
    }

    /// <summary>Whether the account is on its way to another place, or is being made for one that is.</summary>
    internal static Task<bool> IsMovingAsync(MoonVpnDbContext db, long accountId, CancellationToken ct) =>
        db.Set<AccountTransfer>().AnyAsync(
            move => (move.ClientAccountId == accountId || move.NewClientAccountId == accountId)
                && (move.Status == AccountTransferStatus.Creating || move.Status == AccountTransferStatus.Disabling || move.Status == AccountTransferStatus.Correcting),
            ct);

    /// <summary>Where somebody who has moved on is now.</summary>
    internal static async Task<ClientAccount?> NextAsync(Work work, ClientAccount account) =>
        await work.Db.Set<AccountTransfer>().Where(move => move.ClientAccountId == account.Id && move.MovedAt != null)
            .Select(move => move.NewClientAccountId).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false) is { } nextId
                ? await work.Db.Set<ClientAccount>().FindAsync([nextId], work.Stopping).ConfigureAwait(false)
                : null;
}
