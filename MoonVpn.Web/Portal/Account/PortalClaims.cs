using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Portal.Account;

/// <summary>The cookie says which person a login belongs to; rights are never in it.</summary>
internal sealed class PortalClaims(UserManager<PortalLogin> logins, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalLogin>(logins, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalLogin user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PortalActor.UserIdClaim, user.UserId.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
