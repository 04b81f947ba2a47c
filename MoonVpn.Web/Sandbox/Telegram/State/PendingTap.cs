namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>A pressed button that still waits for its answer.</summary>
internal sealed record PendingTap(string Id, long PersonId, long ChatId, long MessageId, DateTimeOffset At);
