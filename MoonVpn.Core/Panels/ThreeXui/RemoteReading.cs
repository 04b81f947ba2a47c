using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Makes the shop's record of a client that was asked for alone.</summary>
internal static class RemoteReading
{
    /// <param name="client">A client record of 3.1 and later.</param>
    public static RemoteClient Client(JsonElement client, IReadOnlyList<int> inboundIds, JsonElement counters)
    {
        string[] secrets = [client.Text("uuid"), client.Text("password"), client.Text("auth")];
        return new RemoteClient(
            client.Text("email"),
            secrets.FirstOrDefault(secret => secret.Length > 0) ?? "",
            client.Text("subId"),
            inboundIds,
            client.Flag("enable"),
            Bytes(client, "totalGB"),
            Math.Clamp(client.Number("expiryTime"), -WireRange.MostMs, WireRange.MostMs),
            client.SmallNumber("limitIp"),
            Bytes(counters, "up"),
            Bytes(counters, "down"),
            WireRange.Moment(counters.Number("lastOnline")))
        {
            Password = client.Text("password"),
        };
    }

    private static long Bytes(JsonElement json, string name) => Math.Max(0, json.Number(name));
}
