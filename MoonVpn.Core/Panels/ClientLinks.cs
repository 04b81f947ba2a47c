namespace MoonVpn.Core.Panels;

/// <param name="Config">The account's own share link.</param>
/// <param name="Subscription">The panel's subscription link, when it serves one.</param>
public sealed record ClientLinks(string Config, string? Subscription)
{
    /// <summary>Further links to the same account, where the inbound is reached by several addresses.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
