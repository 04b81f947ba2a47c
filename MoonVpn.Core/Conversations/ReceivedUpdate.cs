namespace MoonVpn.Core.Conversations;

/// <summary>An update as it came from Telegram.</summary>
/// <param name="MailboxKey">Updates with the same key are handled one after the other.</param>
/// <param name="Unreadable">Why it cannot be read; it is kept, confirmed and never handled.</param>
public sealed record ReceivedUpdate(long UpdateId, long MailboxKey, string Raw, string? Unreadable = null);
