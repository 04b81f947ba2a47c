using System.Collections.Frozen;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>
/// What is HTML and what is not, by the text's name: <c>Key…</c> is on a button, <c>Toast…</c> answers one, names of enums' values are parts
/// of other texts, and all else is HTML, but for the exceptions below. A test reads from the sources that it is so.
/// </summary>
internal static class TextForms
{
    private static readonly FrozenSet<string> Toasts = FrozenSet.Create(
        nameof(Say.Apology), nameof(Say.CheckingChannels), nameof(Say.DoctorLooking), nameof(Say.GiveCancelled), nameof(Say.LanguageSet), nameof(Say.NotJoinedYet), nameof(Say.OldButton), nameof(Say.TooFastPressed));

    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        nameof(Say.Amount), nameof(Say.CommandStart), nameof(Say.Days), nameof(Say.DaysAgo), nameof(Say.DaysFromFirstUse), nameof(Say.Free), nameof(Say.Gigabytes),
        nameof(Say.HoursAgo), nameof(Say.InDays), nameof(Say.InHours), nameof(Say.InMinutes), nameof(Say.IsPast), nameof(Say.JustNow), nameof(Say.Megabytes),
        nameof(Say.MinutesAgo), nameof(Say.NeverOnline), nameof(Say.StatusMoving), nameof(Say.Unlimited), nameof(Say.UntilDay), nameof(AdminSay.PanelOff));

    private static readonly FrozenSet<string> Captions = FrozenSet.Create(
        nameof(Say.DeliveryTitle), nameof(Say.MovedTitle), nameof(Say.NewLinkTitle), nameof(Say.LineAccount), nameof(Say.LinePlan), nameof(Say.LineLocation),
        nameof(Say.LineTraffic), nameof(Say.LineExpiry), nameof(Say.LineExpiryFromFirstUse), nameof(Say.QrTooLong));

    public static TextForm Of(string key)
    {
        var (group, name) = key.Split('_') is [var before, var after] ? (before, after) : ("", key);
        return group switch
        {
            nameof(Refusal) => TextForm.Toast,
            nameof(RejectionReason) => TextForm.Key,
            "" or nameof(AdminSay) => OfName(name),
            _ => TextForm.Part,
        };
    }

    private static TextForm OfName(string name) => name switch
    {
        _ when name.StartsWith("Key", StringComparison.Ordinal) => TextForm.Key,
        _ when name.StartsWith("Toast", StringComparison.Ordinal) || Toasts.Contains(name) => TextForm.Toast,
        _ when Parts.Contains(name) => TextForm.Part,
        _ when name.StartsWith("Review", StringComparison.Ordinal) || name.StartsWith("Decided", StringComparison.Ordinal) || Captions.Contains(name) => TextForm.Caption,
        _ => TextForm.Message,
    };
}
