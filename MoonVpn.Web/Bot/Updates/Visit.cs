using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using User = Telegram.Bot.Types.User;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>One update of one person: who, where, what; and what is to be answered once it is committed.</summary>
internal sealed class Visit
{
    public Visit(Update update, User from, Chat chat, KnownUser person, ConversationState conversation) =>
        (UpdateId, Message, Callback, From, Chat, Person, Conversation) = (update.Id, update.Message, update.CallbackQuery, from, chat, person, conversation);

    public int UpdateId { get; }

    /// <summary>What was written; null when a button was pressed.</summary>
    public Message? Message { get; }

    /// <summary>What the pressed key under the composer is for; null: no such key was pressed.</summary>
    public Say? Label { get; init; }

    public CallbackQuery? Callback { get; }

    public User From { get; }

    public Chat Chat { get; }

    public KnownUser Person { get; }

    public Actor Actor => Person.Actor;

    public ConversationState Conversation { get; }

    /// <summary>In the person's language.</summary>
    public required Words Words { get; set; }

    public Replies Replies { get; } = new();

    public bool IsPrivate => Chat.Type == ChatType.Private;

    public Address Address => new(Chat.Id, Message?.MessageThreadId ?? Callback?.Message?.MessageThreadId);

    /// <summary>The button was answered already: what it would have said is written instead.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The message whose button was pressed.</summary>
    public int? PressedId => Callback?.Message?.Id;
}
