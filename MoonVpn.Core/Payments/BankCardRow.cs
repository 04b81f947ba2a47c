namespace MoonVpn.Core.Payments;

/// <param name="TodayAmount">Toman over it since midnight in Tehran, approved and open.</param>
/// <param name="IsNext">It gets the next payment.</param>
/// <param name="Verdict">Why it does, or why not.</param>
/// <param name="TurnUntil">Until when an interval card keeps its turn; null: it has none.</param>
/// <param name="Pending">A new number that waits for its second confirmation.</param>
public sealed record BankCardRow(
    long Id,
    string CardNumber,
    string HolderName,
    string BankName,
    bool IsActive,
    bool IsPinned,
    bool IsFrozen,
    CardRotationPolicy RotationPolicy,
    int RotationIntervalMinutes,
    long? AdminUserId,
    long? OwnerId,
    long? TelegramChannelId,
    int? TelegramTopicId,
    long? DailyAmountLimit,
    int? DailyCountLimit,
    long? MinAmount,
    long? MaxAmount,
    string AccountHint,
    long TodayAmount,
    int TodayCount,
    bool IsNext,
    CardVerdict Verdict,
    DateTime? TurnUntil,
    bool IsConfirmed,
    PendingCardNumber? Pending);
