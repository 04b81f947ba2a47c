using System.Text;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A request read to its end, so that it can be applied although nobody will hear the answer.</summary>
internal sealed record PanelRequest(string Method, string Path, IHeaderDictionary Headers, IQueryCollection Query, string Body)
{
    public string Scheme { get; private init; } = "http";

    public string RemoteIp { get; private init; } = "";

    /// <summary>Host and port as the caller wrote them.</summary>
    public string Host { get; private init; } = "";

    /// <summary>What the route's placeholders matched.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    public bool IsXhr => Headers["X-Requested-With"] == "XMLHttpRequest";

    public bool IsForm => Headers.ContentType.ToString().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    public bool WantsHtml => Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <summary>The host in the request's own header, without its port.</summary>
    public string AskedHost => WithoutPort(Host);

    /// <summary>The host a link is made for: believes proxies as the panel does.</summary>
    public string HostName =>
        WithoutPort(First(Headers["X-Forwarded-Host"]) ?? First(Headers["X-Real-IP"]) ?? Host);

    public static async Task<PanelRequest> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        // The panel matches the decoded path: an escaped slash is a slash.
        var path = (http.Request.Path.Value ?? "/").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return new PanelRequest(http.Request.Method, path, http.Request.Headers, http.Request.Query, body)
        {
            Scheme = http.Request.Scheme,
            Host = http.Request.Host.Value ?? "",
            RemoteIp = http.Connection.RemoteIpAddress?.ToString() ?? "",
        };
    }

    public PanelRequest WithoutCredentials()
    {
        var headers = new HeaderDictionary();
        foreach (var header in Headers.Where(header => header.Key is not ("Cookie" or "Authorization")))
            headers[header.Key] = header.Value;
        return this with { Headers = headers };
    }

    private static string? First(string? value) => string.IsNullOrEmpty(value) ? null : value.Split(',')[0].Trim();

    private static string WithoutPort(string host)
    {
        if (host.StartsWith('['))
            return host[1..host.IndexOf(']', StringComparison.Ordinal)];
        return host.Count(letter => letter == ':') == 1 ? host[..host.IndexOf(':', StringComparison.Ordinal)] : host;
    }
}
