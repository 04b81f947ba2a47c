namespace MoonVpn.Core.Notifications;

/// <summary>Whom a token belongs to.</summary>
public sealed record BotIdentity(long Id, string Username, string Name);
