namespace MoonVpn.Core.Conversations;

/// <summary>A message of ours in a chat.</summary>
/// <param name="Subject">What it shows: <c>receipt:81</c>, <c>order:57</c>.</param>
public sealed record PostedMessage(long BotId, long ChatId, int MessageId, string Subject, bool IsMedia);
