using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>
/// What stands before a purchase, in order. Whoever is stopped is remembered with what they wanted, and goes on there once
/// the gate is open. What somebody owns, is paying or has paid is never stopped.
/// </summary>
internal sealed class GateKeeper(IEnumerable<IGate> gates, GateService people, ConversationService conversations, SettingsStore settings)
{
    private const string Flow = "gate";

    private static readonly Actor Self = Actor.System("bot");

    /// <param name="wanted">The button that was pressed, or the one that does what was written.</param>
    /// <returns>True: somebody must do something first, and was told so.</returns>
    public async Task<bool> StopsAsync(Visit visit, Callback wanted, CancellationToken ct)
    {
        var reach = Reaches.Of(wanted.Action);
        if (visit.Person.IsBlocked && reach != Reach.Own)
        {
            return TellBlocked(visit);
        }

        if (reach != Reach.Buy || visit.Actor.Role >= UserRole.Admin)
        {
            return false;
        }

        foreach (var gate in gates)
        {
            if (await gate.StopsAsync(visit, ct))
            {
                await conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, wanted.ToString(), ct);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes what opens a gate: rules accepted, a channel joined, a phone number.</summary>
    /// <returns>Where the person wanted to go; null: this opens none.</returns>
    public async Task<Callback?> OpenAsync(Visit visit, Callback? pressed, CancellationToken ct)
    {
        switch (pressed)
        {
            case { Action: CallbackAction.AcceptRules, Id: var version }:
                // Accepted is accepted, even if what was wanted is refused.
                if (visit.Person.AcceptedRules != version && ShopRules.Version(settings) == version)
                {
                    throw new DoFirstException(stopping => people.AcceptRulesAsync(visit.Actor, (int)version, stopping));
                }

                break;
            case { Action: CallbackAction.CheckChannels }:
                break;
            default:
                if (pressed is not null || !visit.IsPrivate || visit.Message?.Contact is not { } contact || !settings.Get(GateSettings.Phone))
                {
                    return null;
                }

                TakePhone(visit, visit.Message, contact);
                break;
        }

        return await WantedAsync(visit, ct);
    }

    private void TakePhone(Visit visit, Message message, Contact contact)
    {
        if (!visit.Person.HasPhone)
        {
            throw new DoFirstException(stopping => people.SharePhoneAsync(visit.Actor, contact.PhoneNumber, contact.UserId, message.ForwardOrigin is not null, stopping));
        }

        visit.Replies.Write(visit.Words.Html(Say.GatePhoneThanks), StartScreens.Keys(visit.Words, settings, isStaff: false));
    }

    private async Task<Callback> WantedAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || Callback.Parse(visit.Conversation.Data) is not { } wanted)
        {
            return new Callback(CallbackAction.Plans);
        }

        await conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct);
        return wanted;
    }

    private static bool TellBlocked(Visit visit)
    {
        visit.Replies.Answer(visit.Words.Sentence(new RefusedException(Refusal.Blocked)), isAlert: true);
        if (visit.IsPrivate)
        {
            visit.Replies.Show(GateScreens.Blocked(visit.Words));
        }

        return true;
    }
}
