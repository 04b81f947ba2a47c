using System.Text;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>An answer before it goes on the wire, so that a fault can still spoil it.</summary>
internal sealed class PanelAnswer
{
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly JsonNode? _json;
    private byte[]? _bytes;

    private PanelAnswer(int status, string? contentType, byte[]? bytes, JsonNode? json = null) =>
        (Status, ContentType, _bytes, _json) = (status, contentType, bytes, json);

    public int Status { get; }

    public string? ContentType { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public byte[] Bytes => _bytes ??= Encoding.UTF8.GetBytes(GoJson.Compact(_json));

    public static PanelAnswer Empty(int status) => new(status, null, []);

    public static PanelAnswer Text(int status, string body) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(body));

    /// <summary>How the framework says that there is no such route.</summary>
    public static PanelAnswer NoRoute() => new(StatusCodes.Status404NotFound, "text/plain", "404 page not found"u8.ToArray());

    public static PanelAnswer Html(int status, string body) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(body));

    public static PanelAnswer File(byte[] content, string name) =>
        new PanelAnswer(StatusCodes.Status200OK, "application/octet-stream", content).With("Content-Disposition", "attachment; filename=" + name);

    public static PanelAnswer Json(JsonNode body, int status = 200) => new(status, "application/json; charset=utf-8", null, body);

    /// <summary>JSON that was written before.</summary>
    public static PanelAnswer Json(byte[] body) => new(StatusCodes.Status200OK, "application/json; charset=utf-8", body);

    public static PanelAnswer Ok(string msg, JsonNode? obj = null) => Envelope(true, msg, obj);

    public static PanelAnswer Data(JsonNode? obj) => Envelope(true, "", obj);

    public static PanelAnswer Envelope(bool success, string msg, JsonNode? obj = null, int status = 200) =>
        Json(new JsonObject { ["success"] = success, ["msg"] = msg, ["obj"] = obj }, status);

    public static PanelAnswer Redirect(string location, int status = StatusCodes.Status307TemporaryRedirect) =>
        Html(status, $"<a href=\"{location}\">{(status == StatusCodes.Status301MovedPermanently ? "Moved Permanently" : "Temporary Redirect")}</a>.\n\n").With("Location", location);

    public PanelAnswer With(byte[] body)
    {
        var answer = new PanelAnswer(Status, ContentType, body);
        answer._headers.AddRange(_headers);
        return answer;
    }

    public PanelAnswer With(string name, string value)
    {
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Says a success as the oldest panels do.</summary>
    public PanelAnswer Terse()
    {
        if (_bytes is null && _json is JsonObject envelope && envelope.Flag("success") && envelope.Text("msg") is { Length: > 0 } msg)
            envelope["msg"] = PanelTexts.TerseSuccess(msg);
        return this;
    }
}
