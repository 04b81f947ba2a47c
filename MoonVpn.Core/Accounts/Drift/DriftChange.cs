namespace MoonVpn.Core.Accounts.Drift;

/// <summary>One thing in which the panel's client is not as the account should be.</summary>
/// <param name="Shop">What the shop has: bytes, Unix milliseconds, a number, true or false, an inbound's id; empty for secrets.</param>
/// <param name="Panel">What the panel has, in the same form.</param>
public sealed record DriftChange(DriftField Field, string Shop, string Panel);

public enum DriftField
{
    /// <summary>Bytes; 0 = unlimited.</summary>
    Traffic,

    /// <summary>Unix milliseconds; 0 = never, negative = minus a duration that starts with the first use.</summary>
    Expiry,

    /// <summary>true or false.</summary>
    Enabled,

    /// <summary>0 = no limit.</summary>
    IpLimit,

    /// <summary>The panel's ids, separated by commas.</summary>
    Inbound,

    /// <summary>UUID or password; the values are not told.</summary>
    Secret,

    /// <summary>The values are not told.</summary>
    SubscriptionId,
}
