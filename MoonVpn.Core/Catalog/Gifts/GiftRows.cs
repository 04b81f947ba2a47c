namespace MoonVpn.Core.Catalog.Gifts;

/// <param name="Redeemed">How many of its codes were redeemed.</param>
public sealed record GiftBatchRow(
    long Id,
    string Name,
    long Amount,
    int Count,
    int Redeemed,
    int? PerUserLimit,
    DateTime? ValidUntil,
    bool IsVoid,
    string? CreatedByName,
    DateTime CreatedAt);

/// <summary>A code that was redeemed.</summary>
/// <param name="Code">Its last four characters: whole codes are money and are given out by the export alone.</param>
/// <param name="TrackingCode">Of the ledger row it posted.</param>
public sealed record GiftRedemptionRow(long Id, string Code, long UserId, string CustomerName, DateTime RedeemedAt, string TrackingCode);

/// <param name="Code">In groups of four.</param>
public sealed record GiftCodeRow(string Code, long Amount, DateTime? ValidUntil, DateTime? RedeemedAt);
