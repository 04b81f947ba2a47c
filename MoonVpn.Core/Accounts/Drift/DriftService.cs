using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Shows where panels and the shop disagree, and decides what is done about it.</summary>
public sealed class DriftService(UnitOfWork unitOfWork, PanelDoors doors, DriftRepairs repairs, ClientClaims claims, LocationPauses pauses)
{
    /// <summary>Open and on-going ones before ignored and resolved ones, newest first; finds by e-mail.</summary>
    public Task<DriftReport> ReportAsync(Actor actor, long panelId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.ReadAsync(
            async db => await DriftReports.ReadAsync(db, panelId, page, ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound), ct);
    }

    /// <summary>Reads the panel now and lists the clients that are none of the shop's; finds by e-mail.</summary>
    /// <exception cref="RefusedException">The panel cannot be read.</exception>
    public async Task<PagedList<ForeignClientRow>> ForeignAsync(Actor actor, long panelId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var panel = await PanelAsync(panelId, ct).ConfigureAwait(false);
        var usage = await doors.AskAsync(panel, client => client.ReadUsageAsync(ct)).ConfigureAwait(false);
        return await unitOfWork.ReadAsync(db => ForeignClients.PageAsync(db, panelId, usage, page, ct), ct).ConfigureAwait(false);
    }

    /// <summary>Makes the panel agree with the shop in this one, hold or not. An account whose name somebody else's client bears gets another.</summary>
    /// <exception cref="RefusedException">It is not open, the account is busy, or the panel cannot be read.</exception>
    public async Task RepairAsync(Actor actor, long panelId, long differenceId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var panel = await PanelAsync(panelId, ct).ConfigureAwait(false);
        var email = await unitOfWork.ReadAsync(
            db => db.Set<PanelDifference>().Where(row => row.Id == differenceId && row.PanelId == panelId).Select(row => row.Email).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        var client = await doors.AskAsync(panel, client => client.FindClientAsync(email, ct)).ConfigureAwait(false);
        await DecideAsync(
            actor,
            panelId,
            differenceId,
            "drift.repair",
            async (work, row) => _ = await repairs.RepairAsync(work, row, client).ConfigureAwait(false) ? true : throw new RefusedException(Refusal.AccountBusy),
            ct).ConfigureAwait(false);
    }

    /// <summary>Leaves it as it is for as long as it lasts.</summary>
    /// <exception cref="RefusedException">It is not open.</exception>
    public Task IgnoreAsync(Actor actor, long panelId, long differenceId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return DecideAsync(
            actor,
            panelId,
            differenceId,
            "drift.ignore",
            (_, row) =>
            {
                row.Status = PanelDifferenceStatus.Ignored;
                return Task.CompletedTask;
            },
            ct);
    }

    /// <summary>Ends a hold: what differs now is repaired, however much it is; the next time it is asked again.</summary>
    /// <exception cref="RefusedException">The panel is not held.</exception>
    public Task ReleaseAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                if (panel.Health != PanelHealth.Hold)
                {
                    throw new RefusedException(Refusal.PanelNotOnHold);
                }

                (panel.Health, panel.MassRepairAllowedAt, panel.NextCheckAt) = (PanelHealth.Ok, work.Now, null);
                await work.SaveAsync().ConfigureAwait(false);
                await pauses.RefreshAsync(work).ConfigureAwait(false);
                work.Audit("drift.release", "panel", panelId, new { panel.Name });
            },
            ct);
    }

    /// <summary>
    /// Makes a client that is none of the shop's an account of a customer, as it is: identity, limits, expiry, usage. Nothing on the panel changes,
    /// but that a client without a subscription id is given one.
    /// </summary>
    /// <param name="planId">The plan it shall count as; null = none.</param>
    /// <returns>The account's id.</returns>
    /// <exception cref="RefusedException">It is an account already, or cannot become one.</exception>
    public async Task<long> ClaimAsync(Actor actor, long panelId, string email, long userId, long? planId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var panel = await PanelAsync(panelId, ct).ConfigureAwait(false);
        var inbounds = await unitOfWork.ReadAsync(
            db => db.Set<Inbound>().Where(inbound => inbound.PanelId == panelId).ToDictionaryAsync(inbound => inbound.RemoteId, ct), ct).ConfigureAwait(false);
        var claimed = await doors.AskAsync(panel, client => claims.ReadAsync(client, panel, inbounds, email, ct)).ConfigureAwait(false);
        var account = await unitOfWork.RunAsync(actor, work => claims.ClaimAsync(work, claimed, userId, planId), ct).ConfigureAwait(false);
        return account.Id;
    }

    private async Task<Panel> PanelAsync(long panelId, CancellationToken ct) =>
        await unitOfWork.ReadAsync(db => db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == panelId, ct), ct).ConfigureAwait(false)
        ?? throw new RefusedException(Refusal.NotFound);

    private Task DecideAsync(Actor actor, long panelId, long differenceId, string action, Func<Work, PanelDifference, Task> decide, CancellationToken ct) => unitOfWork.RunAsync(
        actor,
        async work =>
        {
            var row = await work.Db.Set<PanelDifference>().FindAsync([differenceId], work.Stopping).ConfigureAwait(false);
            if (row is null || row.PanelId != panelId)
            {
                throw new RefusedException(Refusal.NotFound);
            }

            if (row.Status is not (PanelDifferenceStatus.Open or PanelDifferenceStatus.Ignored))
            {
                throw new RefusedException(Refusal.DifferenceNotOpen);
            }

            await decide(work, row).ConfigureAwait(false);
            work.Audit(action, "panel_difference", row.Id, new { row.Kind, row.Email, row.PanelId });
        },
        ct);
}
