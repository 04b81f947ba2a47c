using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A row of the panel's inbounds; settings, stream and sniffing are stored as text.</summary>
internal sealed record PanelInbound
{
    public required int Id { get; set; }
    public long Up { get; set; }
    public long Down { get; set; }
    public long Total { get; set; }
    public long AllTime { get; set; }
    public string Remark { get; set; } = "";
    public bool Enable { get; set; }
    public long ExpiryTime { get; set; }
    public string TrafficReset { get; set; } = "never";
    public long LastTrafficResetTime { get; set; }
    public string Listen { get; set; } = "";
    public int Port { get; set; }
    public string Protocol { get; set; } = "";
    public string Settings { get; set; } = "";
    public string StreamSettings { get; set; } = "";
    public string Sniffing { get; set; } = "";
    public string Tag { get; set; } = "";

    /// <summary>3.6.0 lists a client's inbounds in the order in which they were last written.</summary>
    public long Synced { get; set; }

    /// <summary>The member that identifies a client of this protocol.</summary>
    public string ClientKey => Protocol switch
    {
        "trojan" => "password",
        "shadowsocks" => "email",
        "hysteria" or "hysteria2" => "auth",
        _ => "id",
    };

    public JsonObject ReadSettings() => Parse(Settings);

    public JsonObject ReadStream() => Parse(StreamSettings);

    public IReadOnlyList<JsonObject> Clients() => [.. ReadSettings().Maps("clients")];

    public JsonObject? Client(string email) => Clients().FirstOrDefault(client => client.Text("email") == email);

    public bool Has(string email) => Client(email) is not null;

    /// <summary>Stores the clients as a Go map is stored: keys sorted.</summary>
    public void WriteClients(IEnumerable<JsonObject> clients)
    {
        var settings = ReadSettings();
        settings["clients"] = new JsonArray([.. clients.Select(client => client.DeepClone())]);
        Settings = GoJson.Indented(settings);
    }

    private static JsonObject Parse(string text) => text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
}
