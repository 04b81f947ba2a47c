namespace MoonVpn.Core.Panels;

/// <summary>When a panel is looked at next.</summary>
internal static class PanelBackoff
{
    public static readonly TimeSpan Healthy = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>A check that failed may have been a hiccup; so many in a row are none: a minute and a half after the first.</summary>
    public const int Believed = 3;

    /// <param name="failedChecks">In a row; from 1.</param>
    public static TimeSpan After(int failedChecks) => TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(failedChecks - 1, 10), Longest.Ticks));
}
