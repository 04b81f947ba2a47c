namespace MoonVpn.Core.Conversations;

/// <summary>A stored update that is to be handled.</summary>
public sealed record InboxEntry(long Id, long UpdateId, long MailboxKey, string Raw, DateTime ReceivedAt);
