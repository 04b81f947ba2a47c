using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>From 3.1 a client is read as a record and written as a payload: alike, but not the same (panel contract, section 2.3.1).</summary>
internal static class ClientRecordFields
{
    /// <summary>Everything the record holds in the payload's spelling, also what we do not know: omitting a field would reset it.</summary>
    public static JsonObject AsPayload(JsonElement record)
    {
        var fields = JsonObject.Create(record)!;
        Rename(fields, "uuid", "id");
        Rename(fields, "createdAt", "created_at");
        fields.Remove("updatedAt");
        var addresses = record.Text("allowedIPs").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        fields["allowedIPs"] = new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]);
        if (record.Member("reverse").ValueKind != JsonValueKind.Object) fields.Remove("reverse");
        // A number to the panel, text in what some tools have left behind.
        fields["tgId"] = record.Number("tgId");
        return fields;
    }

    /// <summary>"id" is the row's number in a record and the UUID in a payload.</summary>
    private static void Rename(JsonObject fields, string from, string to)
    {
        var value = fields[from]?.DeepClone();
        fields.Remove(from);
        fields[to] = value;
    }
}
