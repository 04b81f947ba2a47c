using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>What the doctor found, in words, with the button that helps.</summary>
internal static class DoctorScreens
{
    public static Screen Of(Words words, Diagnosis found, AccountView view, InlineKeyboardButton support, DateTime now) =>
        AddHelp(
            new Screen(Html.Lines([words.Html(Say.DoctorTitle, view.Account.EmailName), Html.Of($""), .. Text(words, found, view.Account, now)])), words, found, view, support)
            .Row(words.AccountKey(found.AccountId), words.HomeKey());

    private static IEnumerable<Html?> Text(Words words, Diagnosis found, AccountRow account, DateTime now)
    {
        var since = found.Since is { } at ? words.Since(at, now) : null;
        return found.Finding switch
        {
            ConnectionFinding.BeingMade => [words.Html(Say.DoctorBeingMade)],
            ConnectionFinding.Moving => [words.Html(Say.DoctorMoving, found.MovingTo ?? "")],
            ConnectionFinding.Expired => [since is null ? words.Html(Say.DoctorEnded) : words.Html(Say.DoctorExpired, since)],
            ConnectionFinding.UsedUp => [words.Html(Say.DoctorUsedUp, words.Size(account.TrafficLimit))],
            ConnectionFinding.Disabled =>
            [
                words.Html(found.DisabledByStaff ? Say.DoctorDisabledByStaff : Say.DoctorDisabledByShop),
                found is { DisabledByStaff: true, DisabledReason: { Length: > 0 } reason } ? words.Html(Say.DoctorReason, Html.Name(reason, 200)) : null,
            ],
            ConnectionFinding.Gone => [words.Html(Say.DoctorGone)],
            ConnectionFinding.PanelDown => [words.Html(Say.DoctorPanelDown, account.LocationName)],
            ConnectionFinding.OutOfStep => [words.Html(Say.DoctorOutOfStep)],
            ConnectionFinding.NeverConnected => [words.Html(Say.DoctorNeverConnected)],
            ConnectionFinding.DevicesFull => [words.Html(Say.DoctorDevicesFull, found.DeviceLimit, found.Devices), words.Html(Say.DoctorDevicesHelp)],
            _ => [words.Html(Say.DoctorWell), since is null ? null : words.Html(Say.LineLastOnline, since), Html.Of($""), words.Html(Say.DoctorSteps)],
        };
    }

    private static Screen AddHelp(Screen screen, Words words, Diagnosis found, AccountView view, InlineKeyboardButton support)
    {
        var (id, link) = (found.AccountId, Key.Copies(words.Plain(Say.KeyCopySubscription), view.Account.SubscriptionUrl));
        var renew = view.CanRenew ? Key.Good(words.Plain(Say.KeyRenew), new Callback(CallbackAction.Renew, id)) : null;
        var move = view.CanMove ? Key.Does(words.Plain(Say.KeyMove), CallbackAction.Move, id) : null;
        var newLink = view.CanGetNewLink ? Key.Does(words.Plain(Say.KeyNewLink), CallbackAction.NewLink, id) : null;
        var again = Key.Does(words.Plain(Say.KeyLookAgain), CallbackAction.Doctor, id);
        return found.Finding switch
        {
            ConnectionFinding.BeingMade or ConnectionFinding.Moving or ConnectionFinding.OutOfStep => screen.Row(again, support),
            ConnectionFinding.Expired => screen.Row(renew, Extra(words, view.Extras.DayPrice, Say.KeyExtraTime, CallbackAction.ExtraTime, id)),
            ConnectionFinding.UsedUp => screen.Row(renew, Extra(words, view.Extras.GigabytePrice, Say.KeyExtraTraffic, CallbackAction.ExtraTraffic, id)),
            ConnectionFinding.Disabled => screen.Row(support),
            ConnectionFinding.Gone => screen.Row(Key.Good(words.Plain(Say.KeyBuy), new Callback(CallbackAction.Plans)), support),
            ConnectionFinding.PanelDown => screen.Row(move, again).Row(support),
            ConnectionFinding.NeverConnected => screen.Row(Key.Good(words.Plain(Say.KeyConnect), new Callback(CallbackAction.Guides, id))).Row(link, Key.Does(words.Plain(Say.KeyQr), CallbackAction.AccountQr, id)).Row(again, support),
            ConnectionFinding.DevicesFull => screen.Row(newLink, again).Row(support),
            _ => screen.Row(link, newLink).Row(move, again).Row(Key.Does(words.Plain(Say.KeyConnect), CallbackAction.Guides, id), support),
        };
    }

    private static InlineKeyboardButton? Extra(Words words, long? price, Say label, CallbackAction action, long accountId) =>
        price is null ? null : Key.Does(words.Plain(label), action, accountId);
}
