namespace MoonVpn.Core.Users;

/// <summary>What Telegram says of a person.</summary>
/// <param name="LanguageCode">IETF tag of the person's app, if it tells.</param>
public sealed record TelegramIdentity(long TelegramId, string FullName, string? Username, string? LanguageCode);
