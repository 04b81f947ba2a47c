namespace MoonVpn.Core.Conversations;

/// <summary>What a chat is in the middle of (table <c>conversation</c>).</summary>
public sealed class Conversation
{
    /// <summary>Telegram chat.</summary>
    public long ChatId { get; init; }

    /// <summary>Telegram user within that chat.</summary>
    public long TelegramUserId { get; init; }

    public string? Flow { get; set; }

    /// <summary>JSON that belongs to the flow.</summary>
    public string Data { get; set; } = "{}";

    public DateTime? ExpiresAt { get; set; }

    /// <summary>The one message that is edited through the whole purchase.</summary>
    public int? ScreenMessageId { get; set; }

    /// <summary>The screen is a picture with a caption, which cannot become text again.</summary>
    public bool ScreenIsMedia { get; set; }

    public DateTime UpdatedAt { get; set; }
}
