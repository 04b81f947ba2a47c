namespace MoonVpn.Web.Portal.Charts;

/// <summary>One stretch of an <see cref="UptimeStrip"/>.</summary>
/// <param name="UpShare">0 to 1.</param>
/// <param name="Words">When, and how it was.</param>
public sealed record UptimeSpan(double UpShare, string Words);
