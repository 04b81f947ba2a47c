namespace MoonVpn.Core.Kernel;

/// <summary>Which page of a list is wanted, and what it should match.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Size">1 to 100.</param>
/// <param name="Search">Free text; folded before it is compared.</param>
/// <param name="Sort">A column's name as the list documents it; unknown names fall back to the default order.</param>
public sealed record PageRequest(int Page = 0, int Size = 20, string? Search = null, string? Sort = null, bool Descending = false)
{
    public int Skip => Math.Max(0, Page) * Take;

    public int Take => Math.Clamp(Size, 1, 100);
}
