using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Notifications;

/// <summary>What the staff tells one customer: words of their own, and that they are blocked and why.</summary>
public sealed class CustomerContact(UnitOfWork unitOfWork, UserService users, Outbox outbox)
{
    public const int MostCharacters = 2000;
    public const int MostReason = 300;

    /// <summary>Writes to a customer through the bot. If it cannot be delivered, whoever wrote it is told.</summary>
    /// <param name="text">1 to <see cref="MostCharacters"/> characters; its lines stay lines.</param>
    /// <param name="commandId">Minted with the form: pressing twice writes once.</param>
    /// <exception cref="RefusedException">The customer has no Telegram, or has blocked the bot.</exception>
    public Task WriteAsync(Actor actor, long userId, string text, Guid commandId, CancellationToken ct)
    {
        actor.Require(Permission.Messages);
        var words = Clean(text);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                await RequireReachableAsync(work, userId).ConfigureAwait(false);
                await outbox.FromStaffAsync(work, userId, new NotificationContent(actor.UserId ?? 0, words), $"{commandId:N}").ConfigureAwait(false);
                work.Audit("user.message", "user", userId, new { text = words });
            },
            ct);
    }

    /// <summary>Blocks a person or lets them in again, and tells them.</summary>
    /// <param name="reason">At least three characters; the person reads it when blocked.</param>
    public Task SetBlockedAsync(Actor actor, long userId, bool blocked, string reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        var why = Require.OptionalText(reason, "reason", MostReason);
        if (blocked && why.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                await users.SetBlockedAsync(actor, userId, blocked, why, ct).ConfigureAwait(false);
                var word = blocked ? new NotificationContent(userId, why, StaffWord.Blocked) : new NotificationContent(userId, Word: StaffWord.Unblocked);
                await outbox.FromStaffAsync(work, userId, word, $"{work.Now:O}").ConfigureAwait(false);
            },
            ct);
    }

    private static async Task RequireReachableAsync(Work work, long userId)
    {
        var person = await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        if (person.TelegramId is null || person.BotBlockedAt is not null)
        {
            throw new RefusedException(Refusal.CustomerUnreachable);
        }
    }

    private static string Clean(string? text)
    {
        var words = string.Join('\n', (text ?? "").Split('\n').Select(line => PersianText.Clean(line, MostCharacters + 1))).Trim();
        return words.Length == 0 ? throw new RefusedException(Refusal.FieldRequired, "text")
            : words.Length > MostCharacters ? throw new RefusedException(Refusal.FieldTooLong, "text", MostCharacters)
            : words;
    }
}
