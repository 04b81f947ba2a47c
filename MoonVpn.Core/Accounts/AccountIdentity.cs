namespace MoonVpn.Core.Accounts;

/// <summary>The secrets by which a panel knows a client.</summary>
public sealed record AccountIdentity(string Uuid, string Password, string SubscriptionId);
