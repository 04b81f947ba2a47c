namespace MoonVpn.Core.Accounts;

/// <summary>
/// Secrets that an account had until they were renewed (table <c>account_former_identity</c>). A panel that is restored from a backup has them
/// again: by them the shop knows its client, and shuts out whoever knows them.
/// </summary>
public sealed class FormerIdentity
{
    public long Id { get; init; }

    public long ClientAccountId { get; init; }

    public string Uuid { get; init; } = "";

    public string Password { get; init; } = "";

    public string SubscriptionId { get; init; } = "";

    public DateTime Until { get; init; }
}
