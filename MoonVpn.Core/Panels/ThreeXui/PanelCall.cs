using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One request, its path relative to the base path.</summary>
internal sealed record PanelCall(HttpMethod Method, string Path, JsonNode? Body = null)
{
    /// <summary>Carries every client of the panel, and takes longer.</summary>
    public bool IsList { get; init; }

    public bool IsRead => Method == HttpMethod.Get;

    public static PanelCall Get(string path) => new(HttpMethod.Get, path);

    public static PanelCall Post(string path, JsonNode? body = null) => new(HttpMethod.Post, path, body);

    /// <summary>Escapes one segment. A slash can never be addressed: panels match the decoded path.</summary>
    public static string Segment(string text) => text.Contains('/', StringComparison.Ordinal)
        ? throw new PanelException(PanelFailure.Refused, "The panel cannot address a client whose key holds a slash.")
        : Uri.EscapeDataString(text);
}
