using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Giving an account away, from both sides.</summary>
internal static class GiveScreens
{
    public static Screen About(Words words, AccountRow account) => new Screen(words.Html(Say.GiveAbout, account.EmailName))
        .Row(Key.Good(words.Plain(Say.KeyGiveLink), new Callback(CallbackAction.GiveLink, account.Id)))
        .Row(words.AccountKey(account.Id), words.HomeKey());

    public static Screen Link(Words words, long accountId, OfferedGift gift, string link) =>
        new Screen(words.Html(Say.GiveLink, gift.EmailName, Html.Of($"<code>{link}</code>"), words.Moment(gift.ExpiresAt)))
            .Row(Key.Opens(words.Plain(Say.KeyGiveShare), $"https://t.me/share/url?url={Uri.EscapeDataString(link)}"))
            .Row(Key.Bad(words.Plain(Say.KeyGiveCancel), new Callback(CallbackAction.CancelGive, accountId)))
            .Row(words.AccountKey(accountId), words.HomeKey());

    public static Screen Offer(Words words, GiftOffer offer, string token, DateTime now)
    {
        if (offer.IsOwn)
        {
            return new Screen(words.Html(Say.GiveOwn, offer.EmailName)).Row(words.AccountKey(offer.AccountId), words.HomeKey());
        }

        return new Screen(Html.Lines(
            words.Html(Say.GiveOffer, Html.Name(offer.GiverName)),
            Html.Of($""),
            words.Html(Say.LineLocation, offer.LocationName),
            words.Html(Say.LineLeft, words.Traffic(offer.TrafficLeft, offer.IsUnlimited)),
            offer.ExpiresAt is { } end ? words.Html(Say.LineExpiry, words.Moment(end), words.Until(end, now)) : words.Html(Say.LineExpiryFromFirstUse, offer.DurationDays),
            Html.Of($""),
            words.Html(Say.GiveOfferHint)))
            .Row(Key.Good(words.Plain(Say.KeyGiveAccept), new Callback(CallbackAction.AcceptGive, Code: token)))
            .Row(words.HomeKey());
    }

    public static Screen Accepted(Words words, AccountRow account) => new Screen(words.Html(Say.GiveAccepted, account.EmailName)).Row(words.AccountKey(account.Id), words.HomeKey());

    /// <summary>To the giver.</summary>
    public static Screen Given(Words words, AcceptedGift gift) =>
        new Screen(words.Html(Say.GiveNotice, Html.Name(gift.ReceiverName), gift.EmailName)).Row(Key.Does(words.Plain(Say.KeyAccounts), CallbackAction.Accounts), words.HomeKey());
}
