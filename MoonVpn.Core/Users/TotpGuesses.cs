using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>
/// Wrong codes and passwords, by person. Kept in memory: what is counted must outlast the unit of work that is refused, and
/// a restart, which nobody causes from outside, gives five guesses in a million away.
/// </summary>
internal sealed class TotpGuesses
{
    private const int Most = 5;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<long, (int Wrong, DateTime Last)> _wrong = [];
    private readonly Lock _gate = new();

    /// <exception cref="RefusedException">Too many were wrong; the arguments say until when.</exception>
    public void RequireOpen(long userId, DateTime now)
    {
        lock (_gate)
        {
            if (_wrong.TryGetValue(userId, out var guesses) && guesses.Wrong >= Most && now < guesses.Last + Rest)
            {
                throw new RefusedException(Refusal.TooManyGuesses, guesses.Last + Rest);
            }
        }
    }

    /// <summary>One more was wrong; those of more than a while ago are forgiven.</summary>
    public void Miss(long userId, DateTime now)
    {
        lock (_gate)
        {
            var before = _wrong.GetValueOrDefault(userId);
            _wrong[userId] = (now < before.Last + Rest ? before.Wrong + 1 : 1, now);
        }
    }

    public void Forget(long userId)
    {
        lock (_gate)
        {
            _wrong.Remove(userId);
        }
    }
}
