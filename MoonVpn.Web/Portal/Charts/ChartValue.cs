namespace MoonVpn.Web.Portal.Charts;

/// <summary>One step of a <see cref="TrendChart"/>, or one share of a <see cref="ShareChart"/>.</summary>
/// <param name="Label">For people, as it is; the charts encode it.</param>
public sealed record ChartValue(string Label, long Value);
