namespace MoonVpn.Web.Portal.Charts;

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Values">Null where nothing is known: the line breaks there.</param>
/// <param name="Color">A colour of the palette, as a word of CSS.</param>
public sealed record LineSeries(string Name, IReadOnlyList<double?> Values, string Color);
