using Microsoft.AspNetCore.Identity;

namespace MoonVpn.Core.Users;

/// <summary>A sign-in to the portal. It points at the person; role and rights are the person's.</summary>
public sealed class PortalLogin : IdentityUser<long>
{
    public long UserId { get; set; }
}
