using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Catalog;

/// <summary>
/// Keeps codes from being found by trying: after some wrong ones entering is closed for a while, to right ones, too.
/// It counts in the caller's unit of work, so the caller must answer and not throw.
/// </summary>
public sealed class CodeGuard(SettingsStore settings)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>To be asked before a code is looked at.</summary>
    /// <returns>Null when one may be entered.</returns>
    internal static async Task<RefusedException?> WhyClosedAsync(Work work, long userId)
    {
        if (await FindAsync(work, userId).ConfigureAwait(false) is not { LockedUntil: { } until } guesses || until <= work.Now)
        {
            return null;
        }

        guesses.Total++;
        return new RefusedException(Refusal.TooManyGuesses, until);
    }

    internal async Task CountWrongAsync(Work work, long userId)
    {
        var guesses = await FindAsync(work, userId).ConfigureAwait(false);
        if (guesses is null)
        {
            guesses = new CodeGuesses { UserId = userId, Since = work.Now };
            work.Db.Add(guesses);
        }
        else if (guesses.LockedUntil is not null || work.Now - guesses.Since >= Window)
        {
            (guesses.Failures, guesses.Since, guesses.LockedUntil) = (0, work.Now, null);
        }

        guesses.Failures++;
        guesses.Total++;
        if (guesses.Failures >= settings.Get(MoneySettings.CodeGuesses))
        {
            guesses.LockedUntil = work.Now + settings.Minutes(MoneySettings.CodeLockMinutes);
            work.Audit("codes.close", "user", userId, new { guesses.Failures, guesses.Total, guesses.LockedUntil });
        }
    }

    /// <summary>
    /// A code was used up to its effect. That a right one was merely entered forgives nothing: whoever knows one could otherwise
    /// guess on for ever.
    /// </summary>
    internal static async Task ForgiveAsync(Work work, long userId)
    {
        if (await FindAsync(work, userId).ConfigureAwait(false) is { } guesses)
        {
            guesses.Failures = 0;
        }
    }

    private static async Task<CodeGuesses?> FindAsync(Work work, long userId) =>
        await work.Db.Set<CodeGuesses>().FindAsync([userId], work.Stopping).ConfigureAwait(false);
}
