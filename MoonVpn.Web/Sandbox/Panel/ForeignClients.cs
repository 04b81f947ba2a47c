using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Everything the panel holds about the clients that are not ours, to be compared to the letter.</summary>
internal static class ForeignClients
{
    /// <returns>JSON with sorted keys and sorted e-mails: entries by inbound, statistics row and record.</returns>
    public static string Of(PanelState state, IReadOnlySet<string> own)
    {
        var clients = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var inbound in state.Inbounds)
        {
            foreach (var entry in inbound.Clients())
                Put(entry.Text("email"), "inbound " + inbound.Id, entry.DeepClone());
        }
        foreach (var row in state.Traffic)
            Put(row.Email, "traffic", JsonSerializer.SerializeToNode(row));
        foreach (var record in state.Records)
            Put(record.Email, "record", JsonSerializer.SerializeToNode(record));
        return GoJson.Indented(new JsonObject(clients.Select(client => KeyValuePair.Create(client.Key, (JsonNode?)client.Value))));

        void Put(string email, string part, JsonNode? value)
        {
            if (own.Contains(email))
                return;
            if (!clients.TryGetValue(email, out var client))
                clients[email] = client = [];
            if (client[part] is not JsonArray parts)
                client[part] = parts = [];
            parts.Add(value);
        }
    }
}
