using Microsoft.AspNetCore.Identity;

namespace MoonVpn.Core.Users;

/// <summary>A sign-in to the portal. It points at the person; role and rights are the person's.</summary>
public sealed class PortalLogin : IdentityUser<long>
{
    public long UserId { get; set; }

    /// <summary>The authenticator's shared secret, encrypted; null: none was set up.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>When a first code proved that the authenticator works; codes count only from then on.</summary>
    public DateTime? TotpConfirmedAt { get; set; }

    /// <summary>The time step of the last code that was taken: no code counts twice (RFC 6238, 5.2).</summary>
    public long? TotpLastStep { get; set; }
}
