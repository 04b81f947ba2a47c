using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Notifications;

/// <summary>The sender's side of the outbox: take under a lease, then say what came of it.</summary>
public sealed class OutboxService(UnitOfWork unitOfWork, SettingsStore settings, Outbox outbox)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>What may be sent now, in order; of one chat only the oldest, so that a chat's messages keep their order.</summary>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(Actor actor, int most, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync<IReadOnlyList<OutboxItem>>(
            actor,
            async work =>
            {
                var waiting = work.Db.Set<Notification>().Where(row => row.Status == NotificationStatus.Pending && row.Channel != NotificationChannel.Portal);
                var due = await waiting
                    .Where(row => row.NotBefore <= work.Now && (row.LockedUntil == null || row.LockedUntil < work.Now)
                        && !waiting.Any(before => before.Id < row.Id && before.UserId == row.UserId && (row.UserId != null || before.ChatId == row.ChatId)))
                    .OrderBy(row => row.Id).Take(most).ToListAsync(work.Stopping).ConfigureAwait(false);
                var items = new List<OutboxItem>();
                foreach (var row in due)
                {
                    await TakeAsync(work, row, items).ConfigureAwait(false);
                }

                return items;
            },
            ct);
    }

    public Task MarkSentAsync(Actor actor, long id, CancellationToken ct) =>
        CloseAsync(actor, id, NotificationStatus.Sent, null, ct);

    /// <summary>It can never be delivered, or is no longer worth it.</summary>
    public Task GiveUpAsync(Actor actor, long id, NotificationStatus status, string reason, CancellationToken ct) =>
        CloseAsync(actor, id, status, reason, ct);

    /// <param name="counts">Being told to wait is no failed attempt.</param>
    public Task PostponeAsync(Actor actor, long id, TimeSpan delay, string reason, bool counts, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var row = await FindAsync(work, id).ConfigureAwait(false);
                row.Attempts += counts ? 1 : 0;
                row.NotBefore = work.Now + delay;
                row.LockedUntil = null;
                row.Error = reason;
            },
            ct);
    }

    private async Task TakeAsync(Work work, Notification row, List<OutboxItem> items)
    {
        var user = row.UserId is { } userId ? await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) : null;
        if (row.UserId is not null && user?.TelegramId is null)
        {
            row.Status = NotificationStatus.Skipped;
            row.Error = "no Telegram";
            return;
        }

        row.LockedUntil = work.Now + Lease;
        items.Add(new OutboxItem(
            row.Id, row.Type, row.UserId, user?.TelegramId ?? row.ChatId, row.ThreadId, user?.Language ?? settings.Get(ShopSettings.DefaultLanguage),
            NotificationContent.Parse(row.Content), row.Attempts));
    }

    private Task CloseAsync(Actor actor, long id, NotificationStatus status, string? reason, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var row = await FindAsync(work, id).ConfigureAwait(false);
                row.Status = status;
                row.Error = reason;
                row.LockedUntil = null;
                row.SentAt = status == NotificationStatus.Sent ? work.Now : null;
                if (row is { Status: NotificationStatus.Failed, Type: NotificationType.ReceiptReview })
                {
                    await ReviewElsewhereAsync(work, row).ConfigureAwait(false);
                }
                else if (row is { Status: NotificationStatus.Failed, Type: NotificationType.StaffMessage, UserId: { } customer }
                    && NotificationContent.Parse(row.Content) is { Word: StaffWord.Message, Id: > 0 and var writer })
                {
                    await outbox.FromStaffAsync(work, writer, new NotificationContent(customer, row.Error, StaffWord.Undelivered), $"{row.Id}").ConfigureAwait(false);
                }
            },
            ct);
    }

    /// <summary>A receipt must come before somebody: where nobody can be reached, the superadmins see it, and hear why.</summary>
    private async Task ReviewElsewhereAsync(Work work, Notification row)
    {
        await outbox.ToSuperadminsAsync(work, row.Type, NotificationContent.Parse(row.Content).Id).ConfigureAwait(false);
        await outbox.AlertAsync(work, $"unreachable:{row.ChatId ?? row.UserId}:{work.Now:yyyyMMddHH}", $"{row.ChatId ?? row.UserId}: {row.Error}").ConfigureAwait(false);
    }

    private static async Task<Notification> FindAsync(Work work, long id) =>
        await work.Db.Set<Notification>().FindAsync([id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
