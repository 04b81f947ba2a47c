using System.Globalization;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>A client's counters at a moment, as names of links print them.</summary>
internal sealed record LinkUsage(bool Enabled, long Up, long Down, long Total, long ExpiryMs, DateTimeOffset Now)
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB"];

    public long Left => Math.Max(Total - Up - Down, 0);

    /// <summary>Seconds to go; of a client that has not started yet, its whole duration.</summary>
    public long SecondsLeft => ExpiryMs > 0 ? (ExpiryMs / 1000) - Now.ToUnixTimeSeconds() : -(ExpiryMs / 1000);

    public string Status =>
        !Enabled ? "disabled"
        : ExpiryMs > 0 && SecondsLeft < 0 ? "expired"
        : Total > 0 && Left == 0 ? "depleted"
        : "active";

    public static string Size(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1024 && unit < Units.Length - 1; unit++) value /= 1024;
        return value.ToString("F2", CultureInfo.InvariantCulture) + Units[unit];
    }
}
