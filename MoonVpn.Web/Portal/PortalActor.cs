using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Portal;

/// <summary>Who works in this circuit. Asked anew for each command, so that a right that was taken away is gone at once.</summary>
internal sealed class PortalActor(AuthenticationStateProvider authentication, ActorService actors)
{
    /// <summary>The claim that carries the user's id beside the login's own.</summary>
    public const string UserIdClaim = "moonvpn:user";

    /// <exception cref="RefusedException">Nobody is signed in, or the person is blocked.</exception>
    public async Task<Actor> GetAsync(CancellationToken ct) =>
        await FindAsync(ct) ?? throw new RefusedException(Refusal.NotAllowed);

    public async Task<Actor?> FindAsync(CancellationToken ct) => await FindAsync((await authentication.GetAuthenticationStateAsync()).User, ct);

    /// <summary>For a request that belongs to no circuit, such as that of a picture.</summary>
    public async Task<Actor?> FindAsync(ClaimsPrincipal person, CancellationToken ct) =>
        UserIdOf(person) is { } userId ? await actors.FindAsync(userId, ActorChannel.Portal, ct) : null;

    private static long? UserIdOf(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(UserIdClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
