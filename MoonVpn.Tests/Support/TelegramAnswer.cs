namespace MoonVpn.Tests.Support;

public sealed record TelegramAnswer(string? Text, bool IsAlert);
