namespace MoonVpn.Core.Notifications;

/// <summary>A notification that is due, with what its sender needs.</summary>
/// <param name="ChatId">Telegram chat; null when the type knows its chats itself.</param>
/// <param name="Language">The reader's; the shop's own for groups.</param>
public sealed record OutboxItem(long Id, NotificationType Type, long? UserId, long? ChatId, int? ThreadId, string Language, NotificationContent Content, int Attempts);
