namespace MoonVpn.Web.Bot.Connection;

/// <summary>Half a second, then double each time, up to half a minute; a little apart from others who failed at the same moment.</summary>
internal static class Backoff
{
    public static TimeSpan After(int failures) =>
        TimeSpan.FromMilliseconds(Math.Min(30_000, 500 * Math.Pow(2, Math.Min(failures - 1, 10))) * (0.8 + (Random.Shared.NextDouble() * 0.4)));
}
