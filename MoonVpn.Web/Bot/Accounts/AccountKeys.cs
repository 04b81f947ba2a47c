using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>The buttons under an account: two in a row, and only what is possible now.</summary>
internal static class AccountKeys
{
    public static Screen AddActions(this Screen screen, Words words, AccountView view)
    {
        var (account, id) = (view.Account, view.Account.Id);
        IEnumerable<InlineKeyboardButton?> actions =
        [
            Unless(view.Extras.GigabytePrice is null, words, Say.KeyExtraTraffic, CallbackAction.ExtraTraffic, id),
            Unless(view.Extras.DayPrice is null, words, Say.KeyExtraTime, CallbackAction.ExtraTime, id),
            account.ConfigUrl is null || view.IsEnded ? null : Key.Does(words.Plain(Say.KeyQr), CallbackAction.AccountQr, id, view.Page ?? 0),
            view.IsEnded ? null : Key.Does(words.Plain(Say.KeyConnect), CallbackAction.Guides, id),
            view.IsEnded ? null : Key.Copies(words.Plain(Say.KeyCopySubscription), account.SubscriptionUrl),
            view.IsEnded ? null : Key.Copies(words.Plain(Say.KeyCopyLink), account.ConfigUrl),
            Unless(!view.CanMove, words, Say.KeyMove, CallbackAction.Move, id),
            Unless(!view.CanGetNewLink || view.IsEnded, words, Say.KeyNewLink, CallbackAction.NewLink, id),
            Key.Does(words.Plain(Say.KeyRename), CallbackAction.Rename, id),
            Unless(!view.CanRenew, words, Say.KeyAutoRenew, CallbackAction.AutoRenew, id),
            Unless(!view.CanGetNewLink, words, Say.KeyGive, CallbackAction.Give, id),
            view.IsEnded ? null : Key.Does(words.Plain(Say.KeyDoctor), CallbackAction.Doctor, id),
        ];
        screen.Row(view.CanRenew ? Key.Good(words.Plain(Say.KeyRenew), new Callback(CallbackAction.Renew, id)) : null);
        screen.Row(account.Status == AccountStatus.Provisioning || view.MovingTo is not null ? Key.Does(words.Plain(Say.KeyRefresh), CallbackAction.Account, id, view.Page ?? 0) : null);
        foreach (var pair in actions.OfType<InlineKeyboardButton>().Chunk(2))
        {
            screen.Row(pair);
        }

        return screen.Row(view.Page is { } page ? words.BackKey(CallbackAction.Accounts, page) : null, words.HomeKey());
    }

    /// <summary>Back to the account.</summary>
    public static InlineKeyboardButton AccountKey(this Words words, long accountId) => words.BackKey(CallbackAction.Account, accountId);

    private static InlineKeyboardButton? Unless(bool impossible, Words words, Say label, CallbackAction action, long accountId) =>
        impossible ? null : Key.Does(words.Plain(label), action, accountId);
}
