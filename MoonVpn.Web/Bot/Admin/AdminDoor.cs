using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin;

/// <summary>Where the staff's screens begin. What may be done there is judged once more by the service that does it.</summary>
internal static class AdminDoor
{
    /// <summary>Customers and figures are for the private chat alone: a group's members need not be staff.</summary>
    /// <exception cref="RefusedException">Not one of the staff, not allowed this, or not alone.</exception>
    public static void Enter(this Visit visit, Permission permission = Permission.None)
    {
        visit.Actor.RequireStaff();
        visit.Actor.Require(permission);
        if (!visit.IsPrivate)
        {
            throw new RefusedException(Refusal.NotAllowed);
        }
    }
}
