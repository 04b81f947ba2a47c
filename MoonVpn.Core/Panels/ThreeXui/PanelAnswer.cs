using System.Globalization;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What came back, before anybody knows what it means.</summary>
internal sealed record PanelAnswer(int Status, string ContentType, Uri? Location, byte[] Body)
{
    public bool IsPage => ContentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A panel without a session answers 401, 307 or 404 depending on version; without the CSRF token of the session, 403.
    /// None of them says anything about what was asked for.
    /// </summary>
    public bool IsLoggedOut => Status is 301 or 302 or 307 or 401 or 403 or 404 && !IsEnvelope403;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP {Status}, {(ContentType.Length > 0 ? ContentType : "no content type")}, {Body.Length} bytes");

    // An API token without the right to a route is told so in words.
    private bool IsEnvelope403 => Status == 403 && Body.Length > 0 && Body[0] == '{';
}
