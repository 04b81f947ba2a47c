using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Conversations;

/// <summary>What chats are in the middle of, and which of our messages show what.</summary>
public sealed class ConversationService(UnitOfWork unitOfWork)
{
    private static readonly TimeSpan FlowLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A flow that lies idle for 30 minutes is forgotten.</summary>
    public Task<ConversationState> GetAsync(Actor actor, long chatId, long telegramUserId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var row = await work.Db.Set<Conversation>()
                    .FirstOrDefaultAsync(row => row.ChatId == chatId && row.TelegramUserId == telegramUserId, work.Stopping).ConfigureAwait(false);
                return row is null
                    ? new ConversationState(null, "{}", null, false)
                    : row.ExpiresAt > work.Now
                        ? new ConversationState(row.Flow, row.Data, row.ScreenMessageId, row.ScreenIsMedia)
                        : new ConversationState(null, "{}", row.ScreenMessageId, row.ScreenIsMedia);
            },
            ct);
    }

    /// <param name="flow">What the next words are for; null ends it.</param>
    public Task SetFlowAsync(Actor actor, long chatId, long telegramUserId, string? flow, string data, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return ChangeAsync(actor, chatId, telegramUserId, (row, now) => (row.Flow, row.Data, row.ExpiresAt) = (flow, data, flow is null ? null : now + FlowLifetime), ct);
    }

    /// <summary>The message that is edited from screen to screen.</summary>
    public Task SetScreenAsync(Actor actor, long chatId, long telegramUserId, int? messageId, bool isMedia, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return ChangeAsync(actor, chatId, telegramUserId, (row, _) => (row.ScreenMessageId, row.ScreenIsMedia) = (messageId, isMedia), ct);
    }

    /// <summary>Remembers a message that will be edited when its subject changes.</summary>
    public Task RememberAsync(Actor actor, PostedMessage message, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var old = await work.Db.Set<SentMessage>()
                    .FirstOrDefaultAsync(row => row.BotId == message.BotId && row.ChatId == message.ChatId && row.MessageId == message.MessageId, work.Stopping).ConfigureAwait(false);
                if (old is not null)
                {
                    work.Db.Remove(old);
                    await work.SaveAsync().ConfigureAwait(false);
                }

                work.Db.Add(new SentMessage { BotId = message.BotId, ChatId = message.ChatId, MessageId = message.MessageId, Subject = message.Subject, IsMedia = message.IsMedia, CreatedAt = work.Now });
            },
            ct);
    }

    /// <summary>Every message of this bot that shows the subject, oldest first.</summary>
    public Task<IReadOnlyList<PostedMessage>> PostedAsync(Actor actor, long botId, string subject, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync<IReadOnlyList<PostedMessage>>(
            async db => await db.Set<SentMessage>().Where(row => row.BotId == botId && row.Subject == subject).OrderBy(row => row.Id)
                .Select(row => new PostedMessage(row.BotId, row.ChatId, row.MessageId, row.Subject, row.IsMedia)).ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    private Task ChangeAsync(Actor actor, long chatId, long telegramUserId, Action<Conversation, DateTime> change, CancellationToken ct) =>
        unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var row = await work.Db.Set<Conversation>().FindAsync([chatId, telegramUserId], work.Stopping).ConfigureAwait(false);
                if (row is null)
                {
                    row = new Conversation { ChatId = chatId, TelegramUserId = telegramUserId };
                    work.Db.Add(row);
                }

                change(row, work.Now);
                row.UpdatedAt = work.Now;
            },
            ct);
}
