using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One request, its path relative to the base path.</summary>
internal sealed record PanelCall(HttpMethod Method, string Path, JsonNode? Body = null)
{
    private const string Hidden = "…";

    /// <summary>Carries every client of the panel, and takes longer.</summary>
    public bool IsList { get; init; }

    /// <summary>Where a file that is answered goes; null for calls that are answered in JSON.</summary>
    public Stream? Destination { get; init; }

    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>The path for a log: values of the query, and segments that let somebody in, are left out. E-mails stay.</summary>
    public string Shown
    {
        get
        {
            var parts = Path.Split('?', 2);
            var segments = parts[0].Split('/');
            for (var i = 1; i < segments.Length; i++)
                if (segments[i - 1] is "updateClient" or "delClient" or "subLinks" or "getSubLinks" or "getClientTrafficsById") segments[i] = Hidden;
            var path = string.Join('/', segments);
            return parts.Length == 1 ? path : path + "?" + string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0] + "=" + Hidden));
        }
    }

    public static PanelCall Get(string path) => new(HttpMethod.Get, path);

    public static PanelCall Post(string path, JsonNode? body = null) => new(HttpMethod.Post, path, body);

    /// <summary>Escapes one segment. A slash can never be addressed: panels match the decoded path.</summary>
    public static string Segment(string text) => text.Contains('/', StringComparison.Ordinal)
        ? throw new PanelException(PanelFailure.Refused, "The panel cannot address a client whose key holds a slash.")
        : Uri.EscapeDataString(text);
}
