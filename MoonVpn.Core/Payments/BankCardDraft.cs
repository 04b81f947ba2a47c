namespace MoonVpn.Core.Payments;

/// <summary>A card as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed class BankCardDraft
{
    public long Id { get; set; }

    public string CardNumber { get; set; } = "";

    public string HolderName { get; set; } = "";

    /// <summary>Empty: taken from the number.</summary>
    public string BankName { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public bool IsPinned { get; set; }

    public bool IsFrozen { get; set; }

    public CardRotationPolicy RotationPolicy { get; set; }

    public int RotationIntervalMinutes { get; set; } = 120;

    public long? AdminUserId { get; set; }

    public long? TelegramChannelId { get; set; }

    public int? TelegramTopicId { get; set; }

    public long? DailyAmountLimit { get; set; }

    public int? DailyCountLimit { get; set; }

    /// <summary>Least Toman of a payment that is shown this card; null = no limit.</summary>
    public long? MinAmount { get; set; }

    /// <summary>Greatest Toman of a payment that is shown this card; null = no limit.</summary>
    public long? MaxAmount { get; set; }

    /// <summary>The last digits of its account; empty: unknown.</summary>
    public string AccountHint { get; set; } = "";
}
