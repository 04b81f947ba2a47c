using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A row of the panel's inbounds; settings, stream and sniffing are stored as text.</summary>
internal sealed record PanelInbound
{
    private string? _settings = "";
    private ClientEntries? _entries;

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

    /// <summary>Written anew when somebody reads it after the clients have changed.</summary>
    public string Settings
    {
        get => _settings ??= _entries!.ToText();
        set => (_settings, _entries) = (value, null);
    }

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

    [JsonIgnore]
    public ClientEntries Entries => _entries ??= ClientEntries.Parse(_settings!);

    public JsonObject ReadStream() => StreamSettings.Length == 0 ? [] : JsonNode.Parse(StreamSettings) as JsonObject ?? [];

    public IReadOnlyList<JsonObject> Clients() => Entries.Clients;

    public JsonObject? Client(string email) => Entries.Find(email);

    public bool Has(string email) => Client(email) is not null;

    public void WriteClients(IEnumerable<JsonObject> clients) => (_entries, _settings) = (Entries.With(clients), null);

    /// <summary>Changes copies of this client's entries, and puts them in the place of the old ones.</summary>
    public void EditClient(string email, Action<JsonObject> change) => WriteClients(Clients().Select(client =>
    {
        if (client.Text("email") != email)
            return client;
        var changed = (JsonObject)client.DeepClone();
        change(changed);
        return changed;
    }));
}
