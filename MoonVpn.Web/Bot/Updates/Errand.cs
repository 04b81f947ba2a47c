using MoonVpn.Core.Conversations;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>One update on its way through the bot, from one attempt to the next.</summary>
internal sealed class Errand(InboxEntry entry)
{
    public long InboxId => entry.Id;

    public DateTime ReceivedAt => entry.ReceivedAt;

    public Update Update => field ??= UpdateReader.Parse(entry.Raw);

    /// <summary>The person sends faster than is answered; null: not judged yet.</summary>
    public bool? IsTooMuch { get; set; }

    /// <summary>The button was answered before its work was done.</summary>
    public bool IsAnswered { get; set; }
}
