using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>An inbound's settings, read once. Nobody may change an entry in place: copies of the database share it.</summary>
internal sealed class ClientEntries
{
    private Dictionary<string, JsonObject>? _index;

    private ClientEntries(JsonObject rest, IReadOnlyList<JsonObject>? clients)
    {
        Rest = rest;
        HasList = clients is not null;
        Clients = clients ?? [];
    }

    /// <summary>The settings without their clients.</summary>
    public JsonObject Rest { get; }

    /// <summary>False: the settings have no list of clients, not even an empty one.</summary>
    public bool HasList { get; }

    public IReadOnlyList<JsonObject> Clients { get; }

    public static ClientEntries Parse(string settings)
    {
        var rest = settings.Length == 0 ? [] : JsonNode.Parse(settings) as JsonObject ?? [];
        var clients = rest["clients"] is JsonArray ? rest.Maps("clients").ToList() : null;
        rest.Remove("clients");
        return new ClientEntries(rest, clients);
    }

    public ClientEntries With(IEnumerable<JsonObject> clients) => new(Rest, [.. clients]);

    /// <summary>As a Go map is stored: keys sorted.</summary>
    public string ToText() => GoJson.Settings(Rest, Clients);

    public JsonObject? Find(string email)
    {
        var found = FindAnyCase(email);
        return found is null || found.Text("email") == email ? found : Clients.FirstOrDefault(client => client.Text("email") == email);
    }

    public JsonObject? FindAnyCase(string email)
    {
        if (_index is null)
        {
            var index = new Dictionary<string, JsonObject>(Clients.Count, StringComparer.OrdinalIgnoreCase);
            foreach (var client in Clients)
                index.TryAdd(client.Text("email"), client);
            _index = index;
        }
        return _index.GetValueOrDefault(email);
    }
}
