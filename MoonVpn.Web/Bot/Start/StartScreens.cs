using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Start;

internal static class StartScreens
{
    public static ReplyKeyboardMarkup Keys(Words words) =>
        new([
            [words.Plain(Say.KeyBuy), words.Plain(Say.KeyAccounts)],
            [words.Plain(Say.KeyWallet), words.Plain(Say.KeySupport)],
        ])
        { ResizeKeyboard = true, IsPersistent = true };

    /// <param name="waiting">An order that waits for its payment.</param>
    public static Screen Menu(Words words, OrderRow? waiting, bool hasTrial, bool isStaff) => new Screen(Html.Lines(
            words.Html(Say.Menu), waiting is null ? null : words.Html(Say.MenuOpenOrder, waiting.TrackingCode)))
        .Row(waiting is null ? null : Key.Good(words.Plain(Say.KeyContinuePayment), new Callback(CallbackAction.Payment, waiting.Id)))
        .Row(Key.Good(words.Plain(Say.KeyBuy), new Callback(CallbackAction.Plans)))
        .Row(hasTrial ? Key.Does(words.Plain(Say.KeyTrial), CallbackAction.Trials) : null)
        .Row(Key.Does(words.Plain(Say.KeyAccounts), CallbackAction.Accounts), Key.Does(words.Plain(Say.KeyWallet), CallbackAction.Wallet))
        .Row(Key.Does(words.Plain(Say.KeyOrders), CallbackAction.Orders), Key.Does(words.Plain(Say.KeyPrices), CallbackAction.PriceList))
        .Row(Key.Does(words.Plain(Say.KeyProfile), CallbackAction.Profile), Key.Does(words.Plain(Say.KeySupport), CallbackAction.Support))
        .Row(isStaff ? Key.Does(words.Plain(Say.KeyAdmin), CallbackAction.AdminHome) : null);
}
