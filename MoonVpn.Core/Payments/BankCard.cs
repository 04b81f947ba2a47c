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

    /// <summary>Least Toman of a payment that is shown this card; null = no limit.</summary>
    public long? MinAmount { get; set; }

    /// <summary>Greatest Toman of a payment that is shown this card; null = no limit.</summary>
    public long? MaxAmount { get; set; }

    /// <summary>A new number that waits for its second confirmation; until then the old one is shown. For a card that was never confirmed it equals <see cref="CardNumber"/>.</summary>
    public string? PendingNumber { get; private set; }

    public long? PendingBy { get; private set; }

    public DateTime? PendingAt { get; private set; }

    /// <summary>Shown to nobody until its number was confirmed once.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>The last digits of its account, as the bank's messages name it; empty: unknown.</summary>
    public string AccountHint { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    /// <summary>A new or changed number waits for a second confirmation.</summary>
    public void Propose(string number, long? by, DateTime now)
    {
        (PendingNumber, PendingBy, PendingAt) = (number, by, now);
        if (!IsConfirmed)
        {
            CardNumber = number;
        }
    }

    public void Confirm()
    {
        CardNumber = PendingNumber ?? CardNumber;
        (PendingNumber, PendingBy, PendingAt) = (null, null, null);
        IsConfirmed = true;
    }

    /// <summary>The new number is dropped; the old one stays as it was.</summary>
    public void Withdraw() => (PendingNumber, PendingBy, PendingAt) = (null, null, null);
}

public enum CardRotationPolicy
{
    Manual,
    Interval,
    LoadBalance,
}
