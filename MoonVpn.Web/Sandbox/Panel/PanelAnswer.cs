using System.Text;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>An answer before it goes on the wire, so that a fault can still spoil it.</summary>
internal sealed record PanelAnswer(int Status, string? ContentType, string Body)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public byte[] Bytes => Encoding.UTF8.GetBytes(Body);

    public static PanelAnswer Empty(int status) => new(status, null, "");

    public static PanelAnswer Text(int status, string body) => new(status, "text/plain; charset=utf-8", body);

    public static PanelAnswer Html(int status, string body) => new(status, "text/html; charset=utf-8", body);

    public static PanelAnswer Json(JsonNode body, int status = 200) => new(status, "application/json; charset=utf-8", GoJson.Compact(body));

    public static PanelAnswer Ok(string msg, JsonNode? obj = null) => Envelope(true, msg, obj);

    public static PanelAnswer Data(JsonNode? obj) => Envelope(true, "", obj);

    public static PanelAnswer Envelope(bool success, string msg, JsonNode? obj = null, int status = 200) =>
        Json(new JsonObject { ["success"] = success, ["msg"] = msg, ["obj"] = obj }, status);

    public static PanelAnswer Redirect(string location) =>
        Html(StatusCodes.Status307TemporaryRedirect, $"<a href=\"{location}\">Temporary Redirect</a>.\n\n").With("Location", location);

    public PanelAnswer With(string name, string value)
    {
        _headers.Add(new(name, value));
        return this;
    }
}
