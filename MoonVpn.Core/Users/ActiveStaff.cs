using Microsoft.AspNetCore.Identity;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>A login opens the portal while its person works for the shop and is not blocked.</summary>
internal sealed class ActiveStaff(ActorService actors) : IUserConfirmation<PortalLogin>
{
    public async Task<bool> IsConfirmedAsync(UserManager<PortalLogin> manager, PortalLogin user) =>
        await actors.FindAsync(user.UserId, ActorChannel.Portal, CancellationToken.None).ConfigureAwait(false) is { Role: > UserRole.User };
}
