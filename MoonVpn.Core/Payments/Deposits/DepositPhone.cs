namespace MoonVpn.Core.Payments.Deposits;

/// <summary>A phone that forwards the bank's messages (table <c>deposit_phone</c>).</summary>
public sealed class DepositPhone
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Its own key, encrypted.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Messages must be signed with the key (HMAC); false: for apps that can only send the key itself.</summary>
    public bool MustSign { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public DateTime? LastSeenAt { get; set; }

    /// <summary>Messages that were refused: wrong key, wrong signature, too old, switched off, nothing in it.</summary>
    public long Refused { get; set; }

    public long? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }
}
