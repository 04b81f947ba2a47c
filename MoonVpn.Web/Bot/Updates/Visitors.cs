using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using User = Telegram.Bot.Types.User;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Says who comes: from the database, for each update anew.</summary>
internal sealed class Visitors(ActorService actors, UserService users, ConversationService conversations, SettingsStore settings, Voices voices)
{
    // Telegram's own account, behind which a group's anonymous admins write.
    private const long GroupAnonymousBot = 1087968824;

    private static readonly Actor Self = Actor.System("bot");

    /// <returns>Null when there is nobody to be answered.</returns>
    public async Task<Visit?> MeetAsync(Update update, CancellationToken ct)
    {
        if (update.MyChatMember is { } membership)
        {
            await FollowAsync(membership, ct);
            return null;
        }

        var from = update.Message?.From ?? update.CallbackQuery?.From;
        var chat = update.Message?.Chat ?? update.CallbackQuery?.Message?.Chat;
        if (from is null || chat is null || !IsForUs(update, chat))
        {
            return null;
        }

        var person = update.Message is { } message && IsAnonymous(message) ? Stranger() : await actors.MeetAsync(Identity(from), ct);
        var conversation = await conversations.GetAsync(Self, chat.Id, from.Id, ct);
        return new Visit(update, from, chat, person, conversation) { Words = voices.In(person.Language), Label = voices.KeyOf(PersianText.Fold(update.Message?.Text)) };
    }

    /// <summary>A message that could not be delivered may tell that the person has blocked the bot.</summary>
    public async Task NoteAsync(Update update, SendException unsaid, CancellationToken ct)
    {
        if (unsaid.Failure == SendFailure.Blocked && (update.Message?.From ?? update.CallbackQuery?.From) is { } from)
        {
            await users.MarkBotBlockedAsync(Self, from.Id, ct);
        }
    }

    public static bool IsAnonymous(Message message) => message.From?.Id == GroupAnonymousBot || message.SenderChat is not null;

    /// <summary>In a group only what answers us concerns us.</summary>
    private static bool IsForUs(Update update, Chat chat) =>
        chat.Type == ChatType.Private || update.CallbackQuery is not null || update.Message?.ReplyToMessage?.From?.IsBot == true;

    private KnownUser Stranger() => new(0, Actor.Nobody, settings.Get(ShopSettings.DefaultLanguage), IsBlocked: false, IsNew: false);

    private async Task FollowAsync(ChatMemberUpdated membership, CancellationToken ct)
    {
        if (membership.Chat.Type != ChatType.Private)
        {
            return;
        }

        if (membership.NewChatMember.Status == ChatMemberStatus.Kicked)
        {
            await users.MarkBotBlockedAsync(Self, membership.From.Id, ct);
        }
        else
        {
            await actors.MeetAsync(Identity(membership.From), ct);
        }
    }

    private static TelegramIdentity Identity(User from) => new(from.Id, $"{from.FirstName} {from.LastName}".Trim(), from.Username, from.LanguageCode);
}
