using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Portal.Account;

/// <summary>An open page looks again whether its person may still be here.</summary>
internal sealed class CircuitAuthentication(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountSetup.LookAgain;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the circuit's may be in use, and would answer from memory.
        await using var scope = scopes.CreateAsyncScope();
        var logins = scope.ServiceProvider.GetRequiredService<UserManager<PortalLogin>>();
        var login = await logins.GetUserAsync(authenticationState.User);
        return login is not null
            && authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await logins.GetSecurityStampAsync(login)
            && await scope.ServiceProvider.GetRequiredService<IUserConfirmation<PortalLogin>>().IsConfirmedAsync(logins, login);
    }
}
