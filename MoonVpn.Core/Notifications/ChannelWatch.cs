using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Notifications;

/// <summary>Keeps in mind which required channels the bot cannot see into, and calls the superadmins when it begins.</summary>
public sealed class ChannelWatch(UnitOfWork unitOfWork, Outbox outbox)
{
    private const int MostFailure = 256;

    /// <param name="failure">Null: it sees again.</param>
    public Task NoteAsync(Actor actor, long channelId, string? failure, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<RequiredChannel>().FindAsync([channelId], work.Stopping).ConfigureAwait(false) is not { } channel)
                {
                    return;
                }

                if (failure is not null && channel.FailedAt is null)
                {
                    // A channel that comes and goes calls once a day.
                    await outbox.AlertAsync(work, $"channel:{channelId}:{work.Now:yyyyMMdd}", $"{channel.Title}: {failure}").ConfigureAwait(false);
                }

                channel.FailedAt = failure is null ? null : channel.FailedAt ?? work.Now;
                channel.Failure = failure is { Length: > MostFailure } ? failure[..MostFailure] : failure;
            },
            ct);
    }
}
