using MoonVpn.Core.Accounts.Subscriptions;

namespace MoonVpn.Web.Subscriptions;

/// <summary>The address by which a link is known to whoever asks.</summary>
internal static class PublicAddress
{
    /// <param name="domains">The shop's public addresses. The one the request came by is kept, so that a customer to whom the others are blocked is not sent to them.</param>
    public static string LinkOf(HttpRequest request, IReadOnlyList<string> domains, string token)
    {
        var main = domains is [var first, ..] ? first : $"{request.Scheme}://{request.Host}";
        return SubscriptionService.LinkOf(domains.FirstOrDefault(domain => IsHost(new Uri(domain), request.Host)) ?? main, token);
    }

    private static bool IsHost(Uri domain, HostString host) =>
        string.Equals(domain.Host, host.Host, StringComparison.OrdinalIgnoreCase) && (host.Port is { } port ? domain.Port == port : domain.IsDefaultPort);
}
