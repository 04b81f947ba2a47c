using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What came back, before anybody knows what it means.</summary>
internal sealed record PanelAnswer(int Status, string ContentType, Uri? Location)
{
    public ReadOnlySequence<byte> Body { get; init; }

    /// <summary>A file that went elsewhere as it came.</summary>
    public PanelBackup? File { get; init; }

    public long Bytes => File?.Bytes ?? Body.Length;

    public bool IsPage => ContentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    public bool IsFile => ContentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>May be the panel's JSON: not a page, and it opens a brace.</summary>
    public bool IsJson => !IsPage && !Body.IsEmpty && Body.FirstSpan[0] == (byte)'{';

    /// <summary>A gateway answers for a panel that does not.</summary>
    public bool IsGatewayDown => Status is 502 or 503 or 504;

    /// <summary>
    /// A panel without a session answers 401, 307 or 404 depending on version; without the CSRF token of the session, 403.
    /// None of them says anything about what was asked for.
    /// </summary>
    public bool IsLoggedOut => Status is 301 or 302 or 307 or 401 or 403 or 404 && !IsForbidden;

    /// <summary>An API token without the right to a route is told so in words.</summary>
    public bool IsForbidden => Status == 403 && IsJson;

    public string Text => Encoding.UTF8.GetString(Body);

    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement Json()
    {
        if (Body.IsSingleSegment) return JsonElement.Parse(Body.FirstSpan);
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP {Status}, {(ContentType.Length > 0 ? ContentType : "no content type")}, {Bytes} bytes");
}
