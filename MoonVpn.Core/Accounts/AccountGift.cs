namespace MoonVpn.Core.Accounts;

/// <summary>An account that its customer wants to give to another (table <c>account_gift</c>): whoever opens the link first and accepts has it.</summary>
public sealed class AccountGift
{
    public long Id { get; init; }

    public long ClientAccountId { get; init; }

    public long FromUserId { get; init; }

    public long? ToUserId { get; set; }

    /// <summary>Unguessable part of the deep link.</summary>
    public string Token { get; init; } = "";

    public AccountGiftStatus Status { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? DecidedAt { get; set; }
}

public enum AccountGiftStatus
{
    Offered,
    Accepted,
    Cancelled,
    Expired,
}
