namespace MoonVpn.Core.Notifications;

/// <summary>
/// Something a person or a group is to be told (table <c>notification_log</c>), and the outbox: the row is written with
/// what it tells about and sent by a worker after the commit.
/// </summary>
public sealed class Notification
{
    public long Id { get; init; }

    /// <summary>Who it is for; null when it goes to a group.</summary>
    public long? UserId { get; init; }

    public NotificationType Type { get; init; }

    public NotificationChannel Channel { get; init; }

    public NotificationStatus Status { get; set; }

    /// <summary>JSON of what the message is about; the words are made when it is sent, in the reader's language.</summary>
    public string Content { get; init; } = "{}";

    /// <summary>Counts of a batch: success/failed/pending.</summary>
    public string? Summary { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Telegram chat it goes to.</summary>
    public long? ChatId { get; init; }

    public int? ThreadId { get; init; }

    /// <summary>The same event is told once.</summary>
    public string DedupKey { get; init; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime NotBefore { get; set; }

    public DateTime? LockedUntil { get; set; }

    public int Attempts { get; set; }

    public string? Error { get; set; }

    /// <summary>The batch it is part of.</summary>
    public long? ParentId { get; init; }
}

public enum NotificationChannel
{
    TelegramChat,
    TelegramGroup,
    Portal,
}

public enum NotificationStatus
{
    Pending,
    Sent,

    /// <summary>Can never be delivered.</summary>
    Failed,

    /// <summary>No longer worth sending.</summary>
    Skipped,
}
