using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>The first run: whoever holds the token that was printed at start becomes the owner, once.</summary>
public sealed class SetupService(UnitOfWork unitOfWork, IPasswordHasher<PortalLogin> hasher, ILookupNormalizer normalizer, TimeProvider time)
{
    public const int LeastPasswordLength = 12;

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);

    private (string Token, DateTimeOffset Until)? _issued;

    public Task<bool> IsNeededAsync(CancellationToken ct) =>
        unitOfWork.ReadAsync(async db => !await db.Users.AnyAsync(ct).ConfigureAwait(false), ct);

    /// <summary>A new token, good for 30 minutes; any earlier one is void.</summary>
    public string IssueToken()
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _issued = (token, time.GetUtcNow() + TokenLifetime);
        return token;
    }

    public bool IsValid(string? token) =>
        _issued is { } issued && time.GetUtcNow() < issued.Until
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(issued.Token));

    /// <summary>Makes the owner: a superadmin who signs in with <paramref name="login"/>.</summary>
    /// <returns>The owner's user id.</returns>
    /// <exception cref="RefusedException">Wrong or used token, there is an owner already, or the password is too short.</exception>
    public async Task<long> CreateOwnerAsync(string? token, string login, string password, CancellationToken ct)
    {
        if (!IsValid(token))
        {
            throw new RefusedException(Refusal.SetupTokenWrong);
        }

        var userId = await CreateSuperadminAsync(Actor.System("setup"), login, password, ct).ConfigureAwait(false);
        _issued = null;
        return userId;
    }

    /// <summary>The same without a token, for the demo and the command line; still only where nobody can sign in yet.</summary>
    public Task<long> CreateSuperadminAsync(Actor actor, string login, string password, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var name = PersianText.Clean(login);
        if (name.Length == 0)
        {
            throw new RefusedException(Refusal.FieldRequired, "login");
        }

        if (password.Length < LeastPasswordLength)
        {
            throw new RefusedException(Refusal.PasswordTooShort, LeastPasswordLength);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Users.AnyAsync(work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.SetupAlreadyDone);
                }

                var user = new User { Role = UserRole.Superadmin, CreatedAt = work.Now };
                user.Rename(name, null);
                work.Db.Add(user);
                await work.SaveAsync().ConfigureAwait(false);
                work.Db.Add(NewLogin(user.Id, name, password));
                work.Audit("setup.owner", "user", user.Id);
                return user.Id;
            },
            ct);
    }

    private PortalLogin NewLogin(long userId, string name, string password)
    {
        var login = new PortalLogin
        {
            UserId = userId,
            UserName = name,
            NormalizedUserName = normalizer.NormalizeName(name),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        login.PasswordHash = hasher.HashPassword(login, password);
        return login;
    }
}
