namespace MoonVpn.Core.Panels;

/// <summary>The panel's subscription server. An API token of 3.0 to 3.2 cannot read this: then everything is null or empty.</summary>
/// <param name="Enabled">Null when the panel does not tell.</param>
/// <param name="Url">Address to which a subscription id is appended (ends in a slash); the operator's own goes before the panel's.</param>
/// <param name="JsonUrl">The same for JSON; null where it is not served.</param>
/// <param name="ClashUrl">The same for Clash; null where it is not served.</param>
public sealed record SubscriptionSettings(bool? Enabled, string? Url, string? JsonUrl, string? ClashUrl, string Title);
