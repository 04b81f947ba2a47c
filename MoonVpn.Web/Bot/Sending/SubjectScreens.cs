using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Messages that show one thing and change with it, wherever they are.</summary>
internal sealed class SubjectScreens(Messenger messenger, ConversationService conversations)
{
    private static readonly Actor Self = Actor.System("bot");

    /// <summary>The customer's payment screen of a receipt.</summary>
    public static string Payment(long receiptId) => string.Create(CultureInfo.InvariantCulture, $"pay:{receiptId}");

    /// <summary>The copies of a receipt before those who decide it.</summary>
    public static string Review(long receiptId) => string.Create(CultureInfo.InvariantCulture, $"receipt:{receiptId}");

    public Task<IReadOnlyList<PostedMessage>> FindAsync(string subject, CancellationToken ct) => conversations.PostedAsync(Self, messenger.BotId, subject, ct);

    public Task KeepAsync(long chatId, int messageId, string subject, bool isMedia, CancellationToken ct) =>
        conversations.RememberAsync(Self, new PostedMessage(messenger.BotId, chatId, messageId, subject, isMedia), ct);

    public async Task EditAsync(string subject, Screen screen, CancellationToken ct)
    {
        foreach (var posted in await FindAsync(subject, ct))
        {
            await EditAsync(posted, screen, ct);
        }
    }

    /// <returns>False: it cannot be edited.</returns>
    public Task<bool> EditAsync(PostedMessage posted, Screen screen, CancellationToken ct) => posted.IsMedia
        ? messenger.EditCaptionAsync(posted.ChatId, posted.MessageId, screen.Text, screen.Keyboard, ct)
        : messenger.EditTextAsync(posted.ChatId, posted.MessageId, screen.Text, screen.Keyboard, ct);
}
