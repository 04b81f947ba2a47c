using System.Globalization;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>What differs between shop and panel, for people: «پایان: فروشگاه 1405/09/12، پنل بدون پایان».</summary>
internal static class DriftWords
{
    public static string Of(DriftChange change) => change.Field is DriftField.Secret or DriftField.SubscriptionId
        ? DriftTexts.ChangeUntold.With(DriftTexts.Of(change.Field))
        : DriftTexts.Change.With(DriftTexts.Of(change.Field), Value(change.Field, change.Shop), Value(change.Field, change.Panel));

    private static string Value(DriftField field, string value) => field switch
    {
        DriftField.Traffic when Number(value) is { } bytes => bytes == 0 ? DriftTexts.NoLimit : DataAmount.Format(bytes),
        DriftField.Expiry when Number(value) is { } milliseconds => Expiry(milliseconds),
        DriftField.Enabled => value == "true" ? DriftTexts.On : DriftTexts.Off,
        DriftField.IpLimit when Number(value) == 0 => DriftTexts.NoLimit,
        DriftField.Inbound => value.Length == 0 ? "—" : LeftToRight("#" + value.Replace(",", " #", StringComparison.Ordinal)),
        _ => value,
    };

    private static string Expiry(long milliseconds) => milliseconds switch
    {
        0 => DriftTexts.Never,
        < 0 => DriftTexts.AfterFirstUse.With((-milliseconds / TimeSpan.MillisecondsPerDay).ToString(CultureInfo.InvariantCulture)),
        _ => LeftToRight(Moment.Short(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime)),
    };

    /// <summary>Dates and numbers keep their order within a Persian sentence (LRI, PDI).</summary>
    private static string LeftToRight(string text) => $"\u2066{text}\u2069";

    private static long? Number(string value) => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
