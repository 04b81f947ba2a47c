using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Shows where panels and the shop disagree, and decides what is done about it.</summary>
public sealed class DriftService
{
    /// <summary>Newest first: open and on-going ones before ignored and resolved ones; finds by e-mail.</summary>
    public Task<DriftReport> ReportAsync(Actor actor, long panelId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }

    /// <summary>Reads the panel now and lists the clients that are none of the shop's; finds by e-mail.</summary>
    /// <exception cref="RefusedException">The panel cannot be read.</exception>
    public Task<PagedList<ForeignClientRow>> ForeignAsync(Actor actor, long panelId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }

    /// <summary>Makes the panel agree with the shop in this one, hold or not.</summary>
    public Task RepairAsync(Actor actor, long panelId, long differenceId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }

    /// <summary>Leaves it as it is for as long as it lasts.</summary>
    public Task IgnoreAsync(Actor actor, long panelId, long differenceId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }

    /// <summary>Ends a hold: what differs now is repaired, however much it is; the next time it is asked again.</summary>
    public Task ReleaseAsync(Actor actor, long panelId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }

    /// <summary>Makes a client that is none of the shop's an account of a customer, as it is: identity, limits, expiry, usage. Nothing on the panel changes.</summary>
    /// <param name="planId">The plan it shall count as; null = none.</param>
    /// <returns>The account's id.</returns>
    /// <exception cref="RefusedException">It is an account already, or cannot become one.</exception>
    public Task<long> ClaimAsync(Actor actor, long panelId, string email, long userId, long? planId, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        throw new NotImplementedException();
    }
}
