using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Where a client was seen: a text with JSON in it, then texts, then objects.</summary>
internal static class ClientAddresses
{
    public static JsonNode Of(PanelDatabase db, string email)
    {
        var seen = db.State.Addresses.FindAll(address => address.Email == email);
        if (db.Traits.HasIpObjects)
            return new JsonArray([.. seen.Select(address => new JsonObject { ["ip"] = address.Ip, ["time"] = Time(db, address), ["node"] = "" })]);
        if (seen.Count == 0)
            return "No IP Record";
        return db.Traits.HasIpArray
            ? new JsonArray([.. seen.Select(address => (JsonNode)$"{address.Ip} ({Time(db, address)})")])
            : GoJson.Compact(new JsonArray([.. seen.Select(address => (JsonNode)address.Ip)]));
    }

    public static PanelAnswer Forget(PanelDatabase db, string email)
    {
        db.State.Addresses.RemoveAll(address => address.Email == email);
        return PanelAnswer.Ok(PanelTexts.LogCleared);
    }

    private static string Time(PanelDatabase db, SeenAddress address) =>
        TimeZoneInfo.ConvertTime(address.At, db.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
