using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>
/// A client's addresses in every shape there was: a sentence when there are none, a list in a text (up to 2.8.10), "address (time)"
/// (up to 3.3), objects (3.4 and later).
/// </summary>
internal static class ClientIps
{
    public static IReadOnlyList<ClientIp> Read(JsonElement answer) =>
        [.. List(answer).Items().Select(Entry).Where(entry => IsAddress(entry.Address))];

    /// <summary>A bare number passes for an address too.</summary>
    private static bool IsAddress(string text) => text.AsSpan().ContainsAny('.', ':') && System.Net.IPAddress.TryParse(text, out _);

    private static JsonElement List(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.String) return answer;
        try
        {
            return JsonElement.Parse(answer.Text());
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static ClientIp Entry(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.Object) return new ClientIp(entry.Text("ip"), entry.Text("time"), entry.Text("node"));
        var parts = entry.Text().Split(" (", 2);
        return new ClientIp(parts[0].Trim(), parts.Length > 1 ? parts[1].TrimEnd(')') : "", "");
    }
}
