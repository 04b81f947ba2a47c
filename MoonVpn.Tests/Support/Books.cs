using MoonVpn.Core.Invariants;

namespace MoonVpn.Tests.Support;

/// <summary>Does everything add up?</summary>
public static class Books
{
    /// <summary>Every row that violates an invariant; empty when everything adds up.</summary>
    public static async Task<IReadOnlyList<Violation>> ViolationsAsync(this TestShop shop) =>
        [.. (await shop.Get<InvariantCheck>().RunAsync(CancellationToken.None)).Named];
}
