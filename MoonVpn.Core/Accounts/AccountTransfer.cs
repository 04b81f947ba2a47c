namespace MoonVpn.Core.Accounts;

/// <summary>An account on its way to another location, or moved there (table <c>account_transfer</c>). Each step is committed with the job that carries it out.</summary>
public sealed class AccountTransfer
{
    public long Id { get; init; }

    /// <summary>The account that is left.</summary>
    public long ClientAccountId { get; init; }

    public long? NewClientAccountId { get; init; }

    /// <summary>The location-change order; null when an admin moved it.</summary>
    public long? OrderId { get; init; }

    public long FromPanelId { get; init; }

    public long ToPanelId { get; set; }

    public long FromInboundId { get; init; }

    public long ToInboundId { get; set; }

    public AccountTransferStatus Status { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When the customer's link pointed to the new account; null until then.</summary>
    public DateTime? MovedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public string Notes { get; set; } = "";
}

/// <summary>Steps in their order; at each the customer has at least one account that works.</summary>
public enum AccountTransferStatus
{
    /// <summary>The account at the target is being made; nothing has changed at the source.</summary>
    Creating,

    /// <summary>The source is being switched off and its usage read.</summary>
    Disabling,

    /// <summary>The target is being given what the source really left.</summary>
    Correcting,

    /// <summary>The customer has moved; the source is removed later.</summary>
    Moved,

    /// <summary>The source is gone.</summary>
    Done,

    /// <summary>The target could not be made; the source is as it was.</summary>
    Failed,
}
