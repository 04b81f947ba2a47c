using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Catalog.Guides;

/// <summary>Addresses that make an app add an account: <c>v2rayng://install-sub?url={subscription}</c>.</summary>
public static partial class GuideImport
{
    private const string Subscription = "{subscription}";
    private const string Link = "{link}";

    /// <summary>Of client apps and of nothing else: an address of ours may not open whatever else is on a phone.</summary>
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(
        "v2rayng", "v2raytun", "v2box", "v2rayn", "streisand", "hiddify", "happ", "sing-box", "clash", "clashmeta", "clash-verge", "flclash", "mihomo", "stash",
        "sn", "nekobox", "nekoray", "throne", "karing", "foxray", "shadowrocket", "surge", "loon", "quantumult-x", "npvt", "incy");

    /// <summary>Whether an address may be kept: the scheme of an app, one of the two places at least, and nothing that would break out of a link.</summary>
    public static bool IsValid(string address) =>
        Form().Match(address) is { Success: true } match && Schemes.Contains(match.Groups["scheme"].Value)
        && (address.Contains(Subscription, StringComparison.Ordinal) || address.Contains(Link, StringComparison.Ordinal))
        && !Without(address).AsSpan().ContainsAny('{', '}');

    /// <param name="link">The account's own share link; null while there is none.</param>
    /// <returns>Null when there is no address, or nothing to put into it.</returns>
    public static string? Fill(string? address, string subscription, string? link) =>
        address is null || !IsValid(address) || (link is null && address.Contains(Link, StringComparison.Ordinal))
            ? null
            : Put(Put(address, Subscription, subscription), Link, link ?? "");

    /// <summary>Escaped for where it stands. In a path, where apps expect an address as it is, it keeps what a path may hold.</summary>
    private static string Put(string address, string place, string value)
    {
        var query = address.IndexOfAny(['?', '#']);
        for (var at = address.IndexOf(place, StringComparison.Ordinal); at >= 0; at = address.IndexOf(place, StringComparison.Ordinal))
        {
            var escaped = Uri.EscapeDataString(value);
            if (query < 0 || at < query)
            {
                escaped = escaped.Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal);
            }

            address = address[..at] + escaped + address[(at + place.Length)..];
        }

        return address;
    }

    private static string Without(string address) => address.Replace(Subscription, "", StringComparison.Ordinal).Replace(Link, "", StringComparison.Ordinal);

    [GeneratedRegex("""^(?<scheme>[a-z][a-z0-9+.-]*)://[!-~-["<>\\^`|]]+$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
