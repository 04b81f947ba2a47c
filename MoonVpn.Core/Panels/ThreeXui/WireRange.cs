namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What is believed of a panel's numbers: whatever it claims, sums of them and dates made of them exist.</summary>
internal static class WireRange
{
    public const long MostBytes = 1L << 61;

    /// <summary>The last millisecond of the year 9999.</summary>
    public const long MostMs = 253_402_300_799_999;

    /// <summary>Null for zero and before: never.</summary>
    public static DateTime? Moment(long milliseconds) =>
        milliseconds is > 0 and <= MostMs ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime : null;
}
