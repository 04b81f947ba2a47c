namespace MoonVpn.Core.Conversations;

/// <summary>A message of ours that will be edited later (table <c>sent_message</c>).</summary>
public sealed class SentMessage
{
    public long Id { get; init; }

    public long BotId { get; init; }

    public long ChatId { get; init; }

    public int MessageId { get; init; }

    /// <summary>What it shows: <c>receipt:81</c>, <c>order:57</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>It is a picture or file with a caption.</summary>
    public bool IsMedia { get; init; }

    public DateTime CreatedAt { get; init; }
}
