using System.Net;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>How requests travel: cookies kept, redirects not followed, straight or through the panel's own proxy.</summary>
internal static class PanelHandler
{
    public static SocketsHttpHandler Create(PanelConnection connection, WireLimits limits, CookieContainer cookies, CertificateCheck certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = limits.Connect,
            MaxConnectionsPerServer = limits.Connections,
            CookieContainer = cookies,
            // What was not read to its end was too much already.
            MaxResponseDrainSize = 0,
            // Shorter than servers keep idle connections: a write never meets one that is just being closed.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            Proxy = Proxy(connection),
            UseProxy = HasProxy(connection),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, chain, errors) => certificate.Accepts(shown, chain, errors);
        return handler;
    }

    /// <exception cref="PanelException">The proxy's address cannot be read.</exception>
    public static void EnsureProxyIsReadable(PanelConnection connection)
    {
        if (HasProxy(connection) && Proxy(connection) is null)
            throw new PanelException(PanelFailure.Unreachable, "The proxy's address is not an http or socks5 URL.") { Diagnosis = PanelDiagnosis.ProxyFailed };
    }

    public static bool HasProxy(PanelConnection connection) => !string.IsNullOrWhiteSpace(connection.ProxyUrl);

    private static WebProxy? Proxy(PanelConnection connection)
    {
        if (!HasProxy(connection) || !Uri.TryCreate(connection.ProxyUrl!.Trim(), UriKind.Absolute, out var url)) return null;
        if (url.Scheme is not ("http" or "socks5") || url.Host.Length == 0) return null;
        var person = url.UserInfo.Split(':', 2);
        return new WebProxy(new UriBuilder(url) { UserName = "", Password = "", Path = "" }.Uri)
        {
            Credentials = url.UserInfo.Length == 0
                ? null
                : new NetworkCredential(Uri.UnescapeDataString(person[0]), person.Length > 1 ? Uri.UnescapeDataString(person[1]) : ""),
        };
    }
}
