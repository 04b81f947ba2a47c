using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>A foreign client's limits in words.</summary>
internal static class ForeignLimits
{
    public static string Traffic(ForeignClientRow client) => client.TotalBytes == 0
        ? ForeignTexts.TrafficFree.With(DataAmount.Format(client.UsedBytes))
        : ForeignTexts.TrafficIs.With(DataAmount.Format(client.UsedBytes), DataAmount.Format(client.TotalBytes));

    public static string Expiry(ForeignClientRow client) => client switch
    {
        { ExpiresAt: { } at } => Moment.Short(at),
        { StartsAfterDays: { } days } => DriftTexts.AfterFirstUse.With(days),
        _ => DriftTexts.Never,
    };

    public static string All(ForeignClientRow client) => string.Join(
        Text.IsPersian ? "، " : ", ",
        Traffic(client),
        client.ExpiresAt is null && client.StartsAfterDays is null ? ForeignTexts.EndsNever.ToString() : ForeignTexts.Ends.With(Expiry(client)));
}
