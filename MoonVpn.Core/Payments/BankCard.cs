namespace MoonVpn.Core.Payments;

/// <summary>A bank card that customers transfer to (table <c>bank_card</c>).</summary>
public sealed class BankCard
{
    public long Id { get; init; }

    /// <summary>16 ASCII digits.</summary>
    public string CardNumber { get; set; } = "";

    public string HolderName { get; set; } = "";

    public string BankName { get; set; } = "";

    public bool IsActive { get; set; }

    public CardRotationPolicy RotationPolicy { get; set; }

    /// <summary>Shown before all others; at most one per owner.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Taken out of rotation for now, without touching its other settings.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>The admin who decides this card's receipts.</summary>
    public long? AdminUserId { get; set; }

    /// <summary>The seller who owns it; null: the operator.</summary>
    public long? OwnerId { get; init; }

    /// <summary>Where its receipts are posted; null: to the admins' private chats.</summary>
    public long? TelegramChannelId { get; set; }

    /// <summary>Forum topic within that chat.</summary>
    public int? TelegramTopicId { get; set; }

    /// <summary>How long an interval card stays current.</summary>
    public int RotationIntervalMinutes { get; set; } = 120;

    /// <summary>Since when an interval card has been current.</summary>
    public DateTime? ShownSince { get; set; }

    /// <summary>Toman per Tehran day, approved and open; null = no limit.</summary>
    public long? DailyAmountLimit { get; set; }

    /// <summary>Payments per Tehran day, approved and open; null = no limit.</summary>
    public int? DailyCountLimit { get; set; }

    public DateTime CreatedAt { get; init; }
}

public enum CardRotationPolicy
{
    Manual,
    Interval,
    LoadBalance,
}
