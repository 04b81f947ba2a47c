using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Users;

/// <summary>Says who somebody is, from the database, for each command anew.</summary>
public sealed class ActorService(UnitOfWork unitOfWork, SettingsStore settings)
{
    // Who presses ten buttons in a minute is written down once.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <returns>Null when there is no such person or the person is blocked.</returns>
    public Task<Actor?> FindAsync(long userId, ActorChannel channel, CancellationToken ct) =>
        unitOfWork.ReadAsync(
            async db => await db.Set<User>().FirstOrDefaultAsync(user => user.Id == userId, ct).ConfigureAwait(false) is { Status: UserStatus.Active } user
                ? ToActor(user, channel)
                : null,
            ct);

    /// <summary>Meets a person in Telegram: makes the row at the first meeting, follows a change of name.</summary>
    public Task<KnownUser> MeetAsync(TelegramIdentity identity, CancellationToken ct) =>
        unitOfWork.RunAsync(
            Actor.System("bot"),
            async work =>
            {
                var telegramId = identity.TelegramId;
                var user = await work.Db.Set<User>().FirstOrDefaultAsync(user => user.TelegramId == telegramId, work.Stopping).ConfigureAwait(false);
                var isNew = user is null;
                if (user is null)
                {
                    user = new User { TelegramId = telegramId, CreatedAt = work.Now, Language = FirstLanguage(identity.LanguageCode) };
                    work.Db.Add(user);
                }

                user.Rename(identity.FullName, identity.Username);
                user.LastSeenAt = work.Now - user.LastSeenAt < SeenEvery ? user.LastSeenAt : work.Now;
                user.BotBlockedAt = null;
                await work.SaveAsync().ConfigureAwait(false);
                return new KnownUser(user.Id, ToActor(user, ActorChannel.Bot), user.Language, user.Status == UserStatus.Blocked, isNew)
                {
                    AcceptedRules = user.AcceptedRules,
                    HasPhone = user.Phone is not null,
                };
            },
            ct);

    /// <summary>Whoever is blocked keeps what is theirs, and has no office any more.</summary>
    private static Actor ToActor(User user, ActorChannel channel)
    {
        var role = user.Status == UserStatus.Blocked ? UserRole.User : user.Role;
        var permissions = role == UserRole.Superadmin ? Permission.All : role == user.Role ? user.Permissions : Permission.None;
        return new(user.Id, user.FullName.Length > 0 ? user.FullName : user.Username ?? $"#{user.Id}", role, permissions, channel);
    }

    private string FirstLanguage(string? code) =>
        code?.StartsWith("fa", StringComparison.OrdinalIgnoreCase) == true ? "fa" : settings.Get(ShopSettings.DefaultLanguage);
}
