using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Users;

/// <summary>A person's own authenticator app: set up with the password, proved with a first code; each code counts once.</summary>
public sealed class TotpService(UnitOfWork unitOfWork, SecretProtector secrets, SettingsStore settings, IPasswordHasher<PortalLogin> hasher, TimeProvider time)
{
    private readonly TotpGuesses _guesses = new();

    /// <summary>Since when the actor's authenticator counts; null: none was set up.</summary>
    public Task<DateTime?> SetUpAtAsync(Actor actor, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            db => db.Users.Where(login => login.UserId == userId).Select(login => login.TotpConfirmedAt).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>A new secret each time: one that was shown before may have been seen by somebody else. It counts for nothing until <see cref="ConfirmAsync"/>.</summary>
    /// <param name="password">The actor's own: a portal that was left open is not enough.</param>
    /// <exception cref="RefusedException">Wrong password, or there is an authenticator already.</exception>
    public Task<TotpSetup> BeginAsync(Actor actor, string password, CancellationToken ct) =>
        WithLoginAsync(actor, Refusal.NotFound, (work, login) =>
        {
            if (login.TotpConfirmedAt is not null)
            {
                throw new RefusedException(Refusal.TotpAlreadySetUp);
            }

            if (login.PasswordHash is null || hasher.VerifyHashedPassword(login, login.PasswordHash, password) == PasswordVerificationResult.Failed)
            {
                throw Missed(work, login, Refusal.PasswordWrong);
            }

            var secret = Totp.NewSecret();
            login.TotpSecret = secrets.Protect(secret);
            return new TotpSetup(secret, Totp.Address(secret, settings.Get(ShopSettings.ShopName), login.UserName ?? actor.Name));
        }, ct);

    /// <summary>The app shows the right codes: from now on they count.</summary>
    public Task ConfirmAsync(Actor actor, string code, CancellationToken ct) =>
        WithLoginAsync(actor, Refusal.TotpNotSetUp, (work, login) =>
        {
            if (login.TotpConfirmedAt is not null)
            {
                throw new RefusedException(Refusal.TotpAlreadySetUp);
            }

            TakeCode(work, login, code);
            login.TotpConfirmedAt = work.Now;
            work.Audit("totp.confirm", "user", login.UserId);
            return true;
        }, ct);

    /// <summary>Takes a code for what the open unit of work does; if that is rolled back, the code was not used.</summary>
    /// <exception cref="RefusedException">Wrong or used, none was set up, or too many were wrong.</exception>
    public Task VerifyAsync(Actor actor, string code, CancellationToken ct) =>
        WithLoginAsync(actor, Refusal.TotpNotSetUp, (work, login) =>
        {
            RequireConfirmed(login);
            TakeCode(work, login, code);
            return true;
        }, ct);

    public Task RemoveAsync(Actor actor, string code, CancellationToken ct) =>
        WithLoginAsync(actor, Refusal.TotpNotSetUp, (work, login) =>
        {
            RequireConfirmed(login);
            TakeCode(work, login, code);
            (login.TotpSecret, login.TotpConfirmedAt, login.TotpLastStep) = (null, null, null);
            work.Audit("totp.remove", "user", login.UserId);
            return true;
        }, ct);

    private Task<T> WithLoginAsync<T>(Actor actor, Refusal none, Func<Work, PortalLogin, T> body, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                _guesses.RequireOpen(userId, work.Now);
                var login = await work.Db.Users.FirstOrDefaultAsync(login => login.UserId == userId, work.Stopping).ConfigureAwait(false)
                    ?? throw new RefusedException(none);
                return body(work, login);
            },
            ct);
    }

    private static void RequireConfirmed(PortalLogin login)
    {
        if (login.TotpConfirmedAt is null)
        {
            throw new RefusedException(Refusal.TotpNotSetUp);
        }
    }

    private void TakeCode(Work work, PortalLogin login, string code)
    {
        if (secrets.Unprotect(login.TotpSecret) is not { Length: > 0 } secret)
        {
            throw new RefusedException(Refusal.TotpNotSetUp);
        }

        login.TotpLastStep = Totp.StepOf(secret, code, time.GetUtcNow(), login.TotpLastStep) ?? throw Missed(work, login, Refusal.TotpWrong);
        _guesses.Forget(login.UserId);
    }

    private RefusedException Missed(Work work, PortalLogin login, Refusal refusal)
    {
        _guesses.Miss(login.UserId, work.Now);
        return new RefusedException(refusal);
    }
}
