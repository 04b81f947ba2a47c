using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>The channels that customers join before they buy. Only a superadmin changes them.</summary>
public sealed class RequiredChannelService(UnitOfWork unitOfWork)
{
    /// <summary>In the order in which they are shown.</summary>
    public Task<IReadOnlyList<RequiredChannel>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync<IReadOnlyList<RequiredChannel>>(
            async db => await db.Set<RequiredChannel>().AsNoTracking().OrderBy(channel => channel.SortOrder).ThenBy(channel => channel.Id).ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <returns>The channel's id.</returns>
    /// <exception cref="RefusedException">The chat is none, the link leads elsewhere, or the channel is there already.</exception>
    public Task<long> SaveAsync(Actor actor, RequiredChannelDraft draft, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var title = Require.Text(draft.Title, "title", 64);
        var chat = RequiredChannelDraft.ReadChat(draft.Chat) ?? throw new RefusedException(Refusal.ChannelInvalid);
        var url = RequiredChannelDraft.ReadUrl(draft.Url, chat) ?? throw new RefusedException(Refusal.ChannelLinkInvalid);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<RequiredChannel>().AnyAsync(other => other.Id != draft.Id && other.Chat == chat, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.NameTaken, chat);
                }

                var channel = draft.Id == 0 ? Add(work) : await FindAsync(work, draft.Id).ConfigureAwait(false);
                if (channel.Chat != chat)
                {
                    // What was wrong was wrong with the one before.
                    (channel.FailedAt, channel.Failure) = (null, null);
                }

                (channel.Chat, channel.Title, channel.Url, channel.SortOrder, channel.IsActive) = (chat, title, url, draft.SortOrder, draft.IsActive);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("channel.save", "required_channel", channel.Id, new { channel.Chat, channel.Title, channel.Url, channel.IsActive });
                return channel.Id;
            },
            ct);
    }

    public Task SetActiveAsync(Actor actor, long channelId, bool active, CancellationToken ct) => ChangeAsync(
        actor,
        channelId,
        (work, channel) =>
        {
            channel.IsActive = active;
            work.Audit(active ? "channel.on" : "channel.off", "required_channel", channelId, new { channel.Chat });
        },
        ct);

    public Task DeleteAsync(Actor actor, long channelId, CancellationToken ct) => ChangeAsync(
        actor,
        channelId,
        (work, channel) =>
        {
            work.Db.Remove(channel);
            work.Audit("channel.delete", "required_channel", channelId, new { channel.Chat, channel.Title });
        },
        ct);

    private Task ChangeAsync(Actor actor, long channelId, Action<Work, RequiredChannel> change, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(actor, async work => change(work, await FindAsync(work, channelId).ConfigureAwait(false)), ct);
    }

    private static RequiredChannel Add(Work work)
    {
        var channel = new RequiredChannel();
        work.Db.Add(channel);
        return channel;
    }

    private static async Task<RequiredChannel> FindAsync(Work work, long channelId) =>
        await work.Db.Set<RequiredChannel>().FindAsync([channelId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
