namespace MoonVpn.Core.Payments;

/// <param name="TodayAmount">Toman over it since midnight in Tehran, approved and open.</param>
/// <param name="IsNext">It gets the next payment.</param>
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
    long TodayAmount,
    int TodayCount,
    bool IsNext);
