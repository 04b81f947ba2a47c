namespace MoonVpn.Web.Bot.Sending;

/// <param name="ThreadId">Forum topic within the chat.</param>
internal readonly record struct Address(long ChatId, int? ThreadId = null);
