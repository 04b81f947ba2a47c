using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>The channels are to be joined; one the bot cannot see into stops nobody.</summary>
internal sealed class ChannelGate(RequiredChannelService channels, Memberships memberships) : IGate
{
    private static readonly Actor Self = Actor.System("bot");

    public async Task<bool> StopsAsync(Visit visit, CancellationToken ct)
    {
        var required = (await channels.ListAsync(Self, ct)).Where(channel => channel.IsActive).ToList();
        if (memberships.Missing(visit, required) is not [var first, ..] missing)
        {
            return false;
        }

        if (Callback.Parse(visit.Callback?.Data) is { Action: CallbackAction.CheckChannels })
        {
            visit.Replies.Answer(visit.Words.Plain(Say.NotJoinedYet, first.Title), isAlert: true);
        }

        visit.Replies.Show(GateScreens.Channels(visit.Words, missing));
        return true;
    }
}
