using System.Globalization;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Profile;

internal static class ProfileScreens
{
    public static Screen Profile(Words words, UserRow person, WalletBalance wallet, int accounts, int orders) => new Screen(Html.Lines(
            words.Html(Say.ProfileTitle, Html.Name(person.FullName), (person.TelegramId ?? 0).ToString(CultureInfo.InvariantCulture)),
            words.Html(Say.LineMemberSince, words.Day(person.CreatedAt)),
            words.Html(Say.LineBalance, words.Money(wallet.Balance)),
            words.Html(Say.LineAccountCount, accounts),
            words.Html(Say.LineOrderCount, orders),
            Html.Of($""),
            words.Html(Say.AskLanguage)))
        .Row(Key.Does(words.Plain(Say.KeyOrders), CallbackAction.Orders), Key.Does(words.Plain(Say.KeyPrices), CallbackAction.PriceList))
        .Row(Key.Does(words.Plain(Say.KeyPersian), CallbackAction.SetLanguage), Key.Does(words.Plain(Say.KeyEnglish), CallbackAction.SetLanguage, 1))
        .Row(words.HomeKey());
}
