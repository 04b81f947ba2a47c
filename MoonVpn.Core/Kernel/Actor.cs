namespace MoonVpn.Core.Kernel;

/// <summary>
/// Who causes a change. Services take it first and judge it themselves, for every caller. People's actors are read
/// from the database for each command, so that a right that was taken away is gone at once.
/// </summary>
/// <param name="UserId">Null for the system and for somebody who has no row yet.</param>
/// <param name="Name">How audit and decisions name the actor: a person's name, or a timer's.</param>
public sealed record Actor(long? UserId, string Name, UserRole Role, Permission Permissions, ActorChannel Channel)
{
    /// <summary>Somebody who has not signed in: may do nothing but introduce themselves.</summary>
    public static readonly Actor Nobody = new(null, "nobody", UserRole.User, Permission.None, ActorChannel.Portal);

    /// <summary>The shop itself, in the person of a named timer or worker.</summary>
    public static Actor System(string name) => new(null, name, UserRole.Superadmin, Permission.All, ActorChannel.System);

    public bool IsSystem => Channel == ActorChannel.System;

    public bool IsSuperadmin => Role == UserRole.Superadmin;

    public bool Can(Permission permission) =>
        IsSuperadmin || (Role == UserRole.Admin && (Permissions & permission) == permission);

    /// <exception cref="RefusedException">The actor lacks the permission.</exception>
    public void Require(Permission permission) => RefuseUnless(Can(permission));

    /// <exception cref="RefusedException">The actor is no superadmin.</exception>
    public void RequireSuperadmin() => RefuseUnless(IsSuperadmin);

    /// <exception cref="RefusedException">The actor is not part of the staff.</exception>
    public void RequireStaff() => RefuseUnless(Role >= UserRole.Admin);

    /// <exception cref="RefusedException">The actor is a timer or nobody.</exception>
    public long RequireUser() => UserId ?? throw new RefusedException(Refusal.NotAllowed);

    /// <exception cref="RefusedException">Nobody knows who that is.</exception>
    public void RequireKnown() => RefuseUnless(IsSystem || UserId is not null);

    /// <summary>What belongs to <paramref name="ownerId"/> may be touched by its owner and by whoever has the permission.</summary>
    /// <exception cref="RefusedException">Neither is the case.</exception>
    public void RequireOwnerOr(long ownerId, Permission permission) => RefuseUnless(UserId == ownerId || Can(permission));

    private static void RefuseUnless(bool allowed)
    {
        if (!allowed)
        {
            throw new RefusedException(Refusal.NotAllowed);
        }
    }
}
