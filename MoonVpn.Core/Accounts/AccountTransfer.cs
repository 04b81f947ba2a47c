namespace MoonVpn.Core.Accounts;

/// <summary>An account moved to another location (table <c>account_transfer</c>).</summary>
public sealed class AccountTransfer
{
    public long Id { get; init; }

    /// <summary>The account that was left.</summary>
    public long ClientAccountId { get; init; }

    public long? NewClientAccountId { get; init; }

    public long FromPanelId { get; init; }

    public long ToPanelId { get; init; }

    public long FromInboundId { get; init; }

    public long ToInboundId { get; init; }

    public DateTime MovedAt { get; init; }

    public string Notes { get; init; } = "";
}
