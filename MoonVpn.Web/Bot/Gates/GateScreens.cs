using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Gates;

internal static class GateScreens
{
    /// <summary>Instead of the menu: what is left to somebody who is blocked.</summary>
    public static Screen Blocked(Words words) => WithOwn(words, new Screen(words.Html(Say.GateBlocked)))
        .Row(Key.Does(words.Plain(Say.KeySupport), CallbackAction.Support));

    /// <param name="text">The operator's words; empty: the standard ones.</param>
    public static Screen Maintenance(Words words, string text) => WithOwn(words, new Screen(Html.Lines(
            words.Html(Say.GateMaintenance),
            text.Length > 0 ? Html.Paragraphs(text) : words.Html(Say.GateMaintenanceText),
            Html.Of($""),
            words.Html(Say.GateMaintenanceOwn))))
        .Row(words.HomeKey());

    public static Screen Rules(Words words, string text, int version) => new Screen(Html.Lines(
            words.Html(Say.GateRules), Html.Of($""), Html.Paragraphs(text), Html.Of($""), words.Html(Say.GateRulesAsk)))
        .Row(Key.Good(words.Plain(Say.KeyAcceptRules), new Callback(CallbackAction.AcceptRules, version)))
        .Row(words.HomeKey());

    public static Screen Channels(Words words, IReadOnlyList<RequiredChannel> missing) =>
        new Screen(words.Html(missing.Count == 1 ? Say.GateChannel : Say.GateChannels, words.Plain(Say.KeyJoined)))
            .Column(missing.Select(channel => Key.Opens(words.Plain(Say.KeyJoinChannel, channel.Title), channel.Url)))
            .Row(Key.Good(words.Plain(Say.KeyJoined), new Callback(CallbackAction.CheckChannels)))
            .Row(words.HomeKey());

    public static Html AskPhone(Words words, bool iranian) => Html.Lines(
        words.Html(Say.GatePhone, words.Plain(Say.KeySharePhone)), iranian ? words.Html(Say.GatePhoneIranian) : null);

    public static ReplyKeyboardMarkup PhoneKeys(Words words) =>
        new([[KeyboardButton.WithRequestContact(words.Plain(Say.KeySharePhone))], [words.Plain(Say.KeyHome)]]) { ResizeKeyboard = true };

    private static Screen WithOwn(Words words, Screen screen) => screen
        .Row(Key.Does(words.Plain(Say.KeyAccounts), CallbackAction.Accounts), Key.Does(words.Plain(Say.KeyWallet), CallbackAction.Wallet))
        .Row(Key.Does(words.Plain(Say.KeyOrders), CallbackAction.Orders));
}
