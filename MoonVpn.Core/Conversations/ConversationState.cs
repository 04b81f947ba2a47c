namespace MoonVpn.Core.Conversations;

/// <param name="Flow">What the next words are for; null when nothing was asked.</param>
/// <param name="Data">JSON of the flow.</param>
public sealed record ConversationState(string? Flow, string Data, int? ScreenMessageId, bool ScreenIsMedia);
