using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Keeps one screen per chat: edits it in place, and when that cannot be, puts a new one below and closes the old.</summary>
internal sealed class ScreenSender(Messenger messenger, ConversationService conversations)
{
    private static readonly Actor Self = Actor.System("bot");

    public async Task ShowAsync(Visit visit, Screen screen, CancellationToken ct)
    {
        var old = visit.Conversation.ScreenMessageId;
        if (old is { } current && visit.PressedId == current && await TryEditAsync(visit, current, visit.Conversation.ScreenIsMedia, screen, ct))
        {
            await KeepAsync(visit, current, visit.Conversation.ScreenIsMedia || screen.IsCaption, ct);
            return;
        }

        var shown = await SendAsync(messenger, visit.Address, screen, ct);
        await KeepAsync(visit, shown, screen.IsCaption, ct);
        if (old is { } former)
        {
            await CloseAsync(visit, former, ct);
        }
    }

    /// <summary>Edits the screen in place, whatever was written below it; when that cannot be, puts a new one there.</summary>
    public async Task RedrawAsync(Visit visit, Screen screen, CancellationToken ct)
    {
        if (visit.Conversation is not { ScreenMessageId: { } current, ScreenIsMedia: false }
            || !await messenger.EditTextAsync(visit.Chat.Id, current, screen.Text, screen.Keyboard, ct))
        {
            await ShowAsync(visit, screen, ct);
        }
    }

    /// <summary>A payment is shown where the button was, stays there, and is no longer the screen: whatever comes next goes below it.</summary>
    public async Task PayAsync(Visit visit, Screen screen, string subject, CancellationToken ct)
    {
        var inPlace = visit.PressedId is { } pressed && await messenger.EditTextAsync(visit.Chat.Id, pressed, screen.Text, screen.Keyboard, ct);
        var shown = inPlace ? visit.PressedId!.Value : await SendAsync(messenger, visit.Address, screen, ct);
        await conversations.RememberAsync(Self, new PostedMessage(messenger.BotId, visit.Chat.Id, shown, subject, false), ct);
        if (visit.Conversation.ScreenMessageId == shown)
        {
            await conversations.SetScreenAsync(Self, visit.Chat.Id, visit.From.Id, null, false, ct);
        }
    }

    public static async Task<int> SendAsync(Messenger messenger, Address to, Screen screen, CancellationToken ct)
    {
        if (screen is { Media: { } media, IsCaption: true })
        {
            return await messenger.SendMediaAsync(to, media, screen.Text, screen.Keyboard, ct);
        }

        if (screen.Media is not null)
        {
            await messenger.SendMediaAsync(to, screen.Media, default, null, ct);
        }

        return await messenger.SendAsync(to, screen.Text, screen.Keyboard, null, ct);
    }

    /// <summary>Words can become a picture; a picture can never become words again.</summary>
    private Task<bool> TryEditAsync(Visit visit, int messageId, bool isMedia, Screen screen, CancellationToken ct) => (screen.Media, isMedia) switch
    {
        ({ } media, _) => screen.IsCaption ? messenger.EditMediaAsync(visit.Chat.Id, messageId, media, screen.Text, screen.Keyboard, ct) : Task.FromResult(false),
        (null, true) => Task.FromResult(false),
        (null, false) => messenger.EditTextAsync(visit.Chat.Id, messageId, screen.Text, screen.Keyboard, ct),
    };

    private async Task CloseAsync(Visit visit, int messageId, CancellationToken ct)
    {
        var isGone = visit.Conversation.ScreenIsMedia && visit.PressedId == messageId && await messenger.DeleteAsync(visit.Chat.Id, messageId, ct);
        if (!isGone)
        {
            await messenger.EditKeyboardAsync(visit.Chat.Id, messageId, null, ct);
        }
    }

    private async Task KeepAsync(Visit visit, int messageId, bool isMedia, CancellationToken ct)
    {
        if (visit.Conversation.ScreenMessageId != messageId || visit.Conversation.ScreenIsMedia != isMedia)
        {
            await conversations.SetScreenAsync(Self, visit.Chat.Id, visit.From.Id, messageId, isMedia, ct);
        }
    }
}
