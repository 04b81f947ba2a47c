namespace MoonVpn.Core.Accounts.Subscriptions;

/// <summary>The customer's own stable link (table <c>subscription_token</c>): it follows the account through every move.</summary>
public sealed class SubscriptionToken
{
    public long Id { get; init; }

    /// <summary>Unguessable; what stands behind <c>/sub/</c>.</summary>
    public string Token { get; init; } = "";

    /// <summary>Repointed in the transaction that switches the account.</summary>
    public long ClientAccountId { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>A revoked link answers as if it had never been; null while it is good.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>When an app last read it; kept to the minute or so.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>The app that read it, as it named itself.</summary>
    public string? LastAgent { get; set; }
}
