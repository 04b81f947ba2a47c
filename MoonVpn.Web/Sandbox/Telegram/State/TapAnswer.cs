namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>What a person saw after pressing a button.</summary>
internal sealed record TapAnswer(string QueryId, long PersonId, long ChatId, long MessageId, string? Text, bool Alert, string? Url);
