using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Notifications;

/// <summary>Writes what is to be told, within the unit of work it tells about.</summary>
public sealed class Outbox(OutboxSignal signal)
{
    /// <param name="occasion">Told apart from other events of the same type and id; the same occasion is told once.</param>
    /// <param name="text">What the message says besides; amounts are grouped digits without a unit.</param>
    internal Task ToUserAsync(Work work, long userId, NotificationType type, long id, string occasion = "", string? text = null) =>
        ToUserAsync(work, userId, type, new NotificationContent(id, text), occasion);

    /// <param name="occasion">As above; of the same word it is told once.</param>
    internal Task FromStaffAsync(Work work, long userId, NotificationContent content, string occasion) =>
        ToUserAsync(work, userId, NotificationType.StaffMessage, content, $"{content.Word}:{occasion}");

    /// <param name="chatId">Null: every chat the subject was posted to, as <c>sent_message</c> knows them.</param>
    internal Task ToGroupAsync(Work work, long? chatId, int? threadId, NotificationType type, long id, string occasion = "") =>
        AddAsync(work, new Notification
        {
            ChatId = chatId,
            ThreadId = threadId,
            Type = type,
            Channel = NotificationChannel.TelegramGroup,
            Content = new NotificationContent(id).ToJson(),
            DedupKey = Key(type, id, occasion, $"g{chatId}"),
            CreatedAt = work.Now,
            NotBefore = work.Now,
        });

    internal async Task ToSuperadminsAsync(Work work, NotificationType type, long id)
    {
        foreach (var userId in await SuperadminsAsync(work).ConfigureAwait(false))
        {
            await ToUserAsync(work, userId, type, id).ConfigureAwait(false);
        }
    }

    /// <summary>Calls every superadmin.</summary>
    internal async Task AlertAsync(Work work, string occasion, string text) =>
        await AlertAsync(work, await SuperadminsAsync(work).ConfigureAwait(false), occasion, text).ConfigureAwait(false);

    /// <summary>Calls every admin and superadmin: for what nobody must be able to do unseen.</summary>
    internal async Task AlertStaffAsync(Work work, string occasion, string text)
    {
        var staff = await work.Db.Set<User>().Where(user => (user.Role == UserRole.Admin || user.Role == UserRole.Superadmin) && user.Status == UserStatus.Active && user.TelegramId != null)
            .Select(user => user.Id).ToListAsync(work.Stopping).ConfigureAwait(false);
        await AlertAsync(work, staff, occasion, text).ConfigureAwait(false);
    }

    private Task ToUserAsync(Work work, long userId, NotificationType type, NotificationContent content, string occasion) =>
        AddAsync(work, new Notification
        {
            UserId = userId,
            Type = type,
            Channel = NotificationChannel.TelegramChat,
            Content = content.ToJson(),
            DedupKey = Key(type, content.Id, occasion, $"u{userId}"),
            CreatedAt = work.Now,
            NotBefore = work.Now,
        });

    private async Task AlertAsync(Work work, List<long> people, string occasion, string text)
    {
        foreach (var userId in people)
        {
            await ToUserAsync(work, userId, NotificationType.OperatorAlert, 0, occasion, text).ConfigureAwait(false);
        }
    }

    private static Task<List<long>> SuperadminsAsync(Work work) =>
        work.Db.Set<User>().Where(user => user.Role == UserRole.Superadmin && user.TelegramId != null).Select(user => user.Id).ToListAsync(work.Stopping);

    private async Task AddAsync(Work work, Notification notification)
    {
        await work.SaveAsync().ConfigureAwait(false);
        if (!await work.Db.Set<Notification>().AnyAsync(other => other.DedupKey == notification.DedupKey, work.Stopping).ConfigureAwait(false))
        {
            work.Db.Add(notification);
            work.AfterCommit(signal.Set);
        }
    }

    private static string Key(NotificationType type, long id, string occasion, string target) => $"{EnumWords.Word(type)}:{id}:{occasion}:{target}";
}
