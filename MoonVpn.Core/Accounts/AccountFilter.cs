namespace MoonVpn.Core.Accounts;

/// <summary>Which accounts a list shows; null = any.</summary>
public sealed record AccountFilter
{
    public long? UserId { get; init; }

    public AccountStatus? Status { get; init; }

    public long? LocationId { get; init; }

    public long? PanelId { get; init; }
}
