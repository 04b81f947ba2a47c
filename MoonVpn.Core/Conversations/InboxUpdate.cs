namespace MoonVpn.Core.Conversations;

/// <summary>An update from Telegram, stored before it is confirmed (table <c>inbox</c>).</summary>
public sealed class InboxUpdate
{
    public long Id { get; init; }

    public long BotId { get; init; }

    public long UpdateId { get; init; }

    /// <summary>Updates with the same key are handled one after the other.</summary>
    public long MailboxKey { get; init; }

    /// <summary>The update as Telegram sent it, JSON.</summary>
    public string Raw { get; init; } = "";

    public DateTime ReceivedAt { get; init; }

    public InboxStatus Status { get; set; }

    public int Attempts { get; set; }

    public string? Error { get; set; }

    public DateTime? DoneAt { get; set; }
}

public enum InboxStatus
{
    Pending,
    Done,

    /// <summary>Could not be read or handled; kept for the operator.</summary>
    Dead,
}
