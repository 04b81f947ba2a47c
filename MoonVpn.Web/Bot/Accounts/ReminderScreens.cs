using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>What runs out, with the button that solves it.</summary>
internal static class ReminderScreens
{
    public static Screen Traffic(Words words, AccountRow account, ExtraOffer extras, bool renewsItself) => With(
        words,
        account,
        words.Html(Say.RemindTraffic, account.EmailName, Math.Floor(account.UsedShare * 100).ToString("0", CultureInfo.InvariantCulture), words.Size(account.TrafficLeft)),
        extras.GigabytePrice is null ? null : Key.Does(words.Plain(Say.KeyExtraTraffic), CallbackAction.ExtraTraffic, account.Id),
        renewsItself);

    public static Screen Time(Words words, AccountRow account, ExtraOffer extras, bool renewsItself, DateTime now) => With(
        words,
        account,
        words.Html(Say.RemindTime, account.EmailName, words.Until(account.ExpiresAt!.Value, now), words.Moment(account.ExpiresAt.Value)),
        extras.DayPrice is null ? null : Key.Does(words.Plain(Say.KeyExtraTime), CallbackAction.ExtraTime, account.Id),
        renewsItself);

    /// <param name="goes">When it is taken off its panel.</param>
    public static Screen Removal(Words words, AccountRow account, DateTime goes, DateTime now) =>
        With(words, account, words.Html(Say.RemindRemoval, account.EmailName, words.Until(goes, now)), null, renewsItself: false);

    /// <param name="notice">Why it did not renew itself.</param>
    /// <param name="topUp">Money is what is missing.</param>
    public static Screen NotRenewed(Words words, AccountRow account, Html notice, bool topUp) =>
        With(words, account, notice, topUp ? Key.Does(words.Plain(Say.KeyTopUp), CallbackAction.TopUp) : null, renewsItself: false);

    public static Screen Ended(Words words, AccountRow account) => With(words, account, words.Html(Say.AccountEnded, account.EmailName), null, renewsItself: false);

    private static Screen With(Words words, AccountRow account, Html text, InlineKeyboardButton? other, bool renewsItself) =>
        new Screen(renewsItself ? Html.Lines(text, Html.Of($""), words.Html(Say.RemindAutoRenew)) : text)
            .Row(Key.Good(words.Plain(Say.KeyRenew), new Callback(CallbackAction.Renew, account.Id)))
            .Row(other, Key.Does(words.Plain(Say.KeyShowAccount), CallbackAction.Account, account.Id));
}
