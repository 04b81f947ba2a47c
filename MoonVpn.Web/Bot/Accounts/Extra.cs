using System.Globalization;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>More traffic or more time: what differs between the two.</summary>
internal sealed partial record Extra(string Flow, Say Title, Say Ask, Say Unclear, Say Amount, Say Key, int Most, IReadOnlyList<int> Usual)
{
    public static readonly Extra Traffic = new("extra-traffic", Say.ExtraTrafficTitle, Say.AskTraffic, Say.TrafficUnclear, Say.Gigabytes, Say.KeyGigabytesFor, ExtraPrices.MostGigabytes, [5, 10, 20, 50, 100])
    {
        Choose = CallbackAction.ExtraTraffic,
        Invoice = CallbackAction.TrafficInvoice,
        FromWallet = CallbackAction.TrafficFromWallet,
        ByCard = CallbackAction.TrafficByCard,
    };

    public static readonly Extra Time = new("extra-time", Say.ExtraTimeTitle, Say.AskTime, Say.TimeUnclear, Say.Days, Say.KeyDaysFor, ExtraPrices.MostDays, [7, 15, 30, 60, 90])
    {
        Choose = CallbackAction.ExtraTime,
        Invoice = CallbackAction.TimeInvoice,
        FromWallet = CallbackAction.TimeFromWallet,
        ByCard = CallbackAction.TimeByCard,
    };

    public static IReadOnlyList<Extra> All { get; } = [Traffic, Time];

    public required CallbackAction Choose { get; init; }

    public required CallbackAction Invoice { get; init; }

    public required CallbackAction FromWallet { get; init; }

    public required CallbackAction ByCard { get; init; }

    public IReadOnlyList<CallbackAction> Actions => [Choose, Invoice, FromWallet, ByCard];

    public int Gigabytes(int amount) => this == Traffic ? amount : 0;

    public int Days(int amount) => this == Time ? amount : 0;

    /// <returns>Toman for one; null: not offered.</returns>
    public long? PriceIn(ExtraOffer offer) => this == Traffic ? offer.GigabytePrice : offer.DayPrice;

    /// <summary>A bare number, or one with its own unit; a number with another unit means something else.</summary>
    /// <returns>Null when it is nothing of the kind, or more than is sold at once.</returns>
    public int? Read(string text)
    {
        var typed = Typed().Match(PersianText.Fold(text).ToLowerInvariant().Replace("\u200c", "", StringComparison.Ordinal));
        var hasUnit = typed.Groups["gb"].Success || typed.Groups["days"].Success;
        return typed.Success && (!hasUnit || typed.Groups[this == Traffic ? "gb" : "days"].Success)
            && int.TryParse(typed.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount >= 1 && amount <= Most
                ? amount
                : null;
    }

    [GeneratedRegex(@"^(?<n>\d{1,5})\s*((?<gb>گیگ|گیگابایت|گیگ بایت|gb|g|gig|gigabytes?)|(?<days>روز|روزه|days?|d))?$")]
    private static partial Regex Typed();
}
