namespace MoonVpn.Core.Kernel;

/// <summary>One page of a list.</summary>
/// <param name="Total">Rows that match, on all pages.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total);
