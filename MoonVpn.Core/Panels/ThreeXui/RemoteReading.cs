using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Makes the shop's records of what a panel lists.</summary>
internal static class RemoteReading
{
    public static IReadOnlyList<RemoteInbound> Inbounds(JsonElement list)
    {
        // The counters belong to the e-mail, and later panels repeat them in every inbound.
        var counters = list.Items().SelectMany(inbound => inbound.Items("clientStats"))
            .GroupBy(row => row.Text("email"), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.OrdinalIgnoreCase);
        var parsed = list.Items().Select(inbound => (Inbound: inbound, Settings: inbound.Document("settings"))).ToList();
        var places = parsed
            .SelectMany(each => Entries(each.Settings).Select(client => (Email: client.Text("email"), Id: each.Inbound.SmallNumber("id"))))
            .ToLookup(place => place.Email, place => place.Id, StringComparer.OrdinalIgnoreCase);

        return [.. parsed.Select(each => Inbound(each.Inbound, each.Settings, [.. Entries(each.Settings).Select(client => Client(
            client,
            SecretOf(client, each.Inbound.Text("protocol")),
            [.. places[client.Text("email")].Distinct()],
            counters.GetValueOrDefault(client.Text("email"))))]))];
    }

    /// <param name="client">An entry of an inbound's settings, or a client record of 3.1 and later.</param>
    public static RemoteClient Client(JsonElement client, string secret, IReadOnlyList<int> inboundIds, JsonElement counters) => new(
        client.Text("email"),
        secret,
        client.Text("subId"),
        inboundIds,
        client.Flag("enable"),
        client.Number("totalGB"),
        client.Number("expiryTime"),
        client.SmallNumber("limitIp"),
        counters.Number("up"),
        counters.Number("down"),
        Moment(counters.Number("lastOnline")));

    /// <summary>An inbound's clients. Some versions store a client twice; one without an e-mail cannot be addressed.</summary>
    public static IEnumerable<JsonElement> Entries(JsonElement settings) => settings.Items("clients")
        .Where(client => client.Text("email").Length > 0)
        .DistinctBy(client => client.Text("email"), StringComparer.OrdinalIgnoreCase);

    private static string SecretOf(JsonElement client, string protocol)
    {
        var key = ClientFields.KeyOf(protocol);
        return client.Text(key is "email" ? "password" : key);
    }

    private static RemoteInbound Inbound(JsonElement inbound, JsonElement settings, IReadOnlyList<RemoteClient> clients) => new(
        inbound.SmallNumber("id"),
        inbound.Text("remark"),
        inbound.Text("protocol").ToLowerInvariant(),
        inbound.Text("listen"),
        inbound.SmallNumber("port"),
        inbound.Text("tag"),
        inbound.Flag("enable"),
        WithoutClients(settings),
        Json(inbound.Document("streamSettings")),
        Json(inbound.Document("sniffing")),
        clients);

    private static string WithoutClients(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object) return "{}";
        var rest = settings.EnumerateObject().Where(member => member.Name != "clients").DistinctBy(member => member.Name);
        return new JsonObject(rest.Select(member => KeyValuePair.Create(member.Name, JsonNode.Parse(member.Value.GetRawText())))).ToJsonString();
    }

    private static string Json(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.GetRawText() : "{}";

    private static DateTime? Moment(long milliseconds) =>
        milliseconds > 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime
            : null;
}
