using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>Shows where an account may move, and moves it for the staff. A customer's move is an order.</summary>
public sealed class TransferService(UnitOfWork unitOfWork, TransferRules rules, TransferDesk desk)
{
    /// <summary>Every other place, for how much, or why not.</summary>
    public Task<IReadOnlyList<TransferOffer>> OffersAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        return unitOfWork.ReadAsync(
            async db => await rules.OffersAsync(db, await db.FindAccountAsync(actor, accountId, ct).ConfigureAwait(false), ct).ConfigureAwait(false), ct);
    }

    /// <summary>Where an account is by now, and where it is on its way to: people keep buttons of what it was before.</summary>
    public Task<Whereabouts> WhereaboutsAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        return unitOfWork.ReadAsync(
            async db =>
            {
                var id = (await db.FindAccountAsync(actor, accountId, ct).ConfigureAwait(false)).Id;
                while (await db.Set<AccountTransfer>().Where(move => move.ClientAccountId == id && move.MovedAt != null)
                    .Select(move => move.NewClientAccountId).FirstOrDefaultAsync(ct).ConfigureAwait(false) is { } next)
                {
                    id = next;
                }

                var movingTo = await (from move in db.Set<AccountTransfer>()
                                      join target in db.Set<ClientAccount>() on move.NewClientAccountId equals target.Id
                                      where move.ClientAccountId == id && move.MovedAt == null && move.Status != AccountTransferStatus.Failed
                                      select target.LocationName).FirstOrDefaultAsync(ct).ConfigureAwait(false);
                return new Whereabouts(id, movingTo);
            },
            ct);
    }

    /// <summary>Moves an account to another location, free and whatever the customer's rules are.</summary>
    /// <returns>The move's id.</returns>
    /// <exception cref="RefusedException">It is there already, cannot be moved at present, or there is no room.</exception>
    public Task<long> MoveAsync(Actor actor, long accountId, long locationId, string reason, CancellationToken ct) =>
        MoveAsync(actor, accountId, account => (account.LocationId != locationId ? locationId : throw new RefusedException(Refusal.TransferToSamePlace), null), reason, ct);

    /// <summary>Moves an account to another inbound, on whatever panel of whatever location.</summary>
    /// <returns>The move's id.</returns>
    /// <exception cref="RefusedException">It is there already, cannot be moved at present, or there is no room.</exception>
    public async Task<long> MoveToInboundAsync(Actor actor, long accountId, long inboundId, string reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        var locationId = await unitOfWork.ReadAsync(
            async db => await db.Set<Inbound>().FindAsync([inboundId], ct).ConfigureAwait(false) is { } inbound
                ? (await db.Set<Panel>().FindAsync([inbound.PanelId], ct).ConfigureAwait(false))?.LocationId
                : null,
            ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        return await MoveAsync(
            actor, accountId, account => (locationId, account.InboundId != inboundId ? inboundId : throw new RefusedException(Refusal.TransferToSamePlace)), reason, ct)
            .ConfigureAwait(false);
    }

    private Task<long> MoveAsync(Actor actor, long accountId, Func<ClientAccount, (long LocationId, long? InboundId)> where, string reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        var why = Require.Text(reason, "reason", 200);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await work.FindAccountAsync(accountId).ConfigureAwait(false);
                var (locationId, inboundId) = where(account);
                var move = await desk.StartAsync(work, account, locationId, inboundId, notes: why).ConfigureAwait(false);
                work.Audit("account.move_start", "client_account", accountId, new { account.EmailName, to = move.ToInboundId, reason = why });
                return move.Id;
            },
            ct);
    }
}
