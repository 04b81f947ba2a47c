using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Many clients at once, as on a panel that has been in use for years. They are nobody's, and always the same.</summary>
internal static class PanelCrowd
{
    private const long Day = 86_400_000;
    private const long Quota = 50L << 30;
    private const string Name = "guest-";

    /// <summary>Spreads the clients over the inbounds; most have moved bytes, some have no limits, a few are switched off.</summary>
    public static void Join(PanelDatabase db, int count)
    {
        var state = db.State;
        var start = db.Options.GuestsElsewhere + state.Traffic.Count(row => row.Email.StartsWith(Name, StringComparison.Ordinal));
        foreach (var (inbound, at) in state.Inbounds.Select((inbound, at) => (inbound, at)))
        {
            var entries = new List<JsonObject>();
            for (var number = start + 1 + at; number <= start + count; number += state.Inbounds.Count)
            {
                var entry = Entry(db, inbound, number);
                entries.Add(entry);
                Count(state, inbound, number, entry);
            }
            inbound.WriteClients(inbound.Clients().Concat(entries));
            new ClientRecords(db).Sync(inbound);
        }
        db.Touch();
    }

    private static JsonObject Entry(PanelDatabase db, PanelInbound inbound, int number)
    {
        var (email, secret) = ($"{Name}{number:D5}", new Guid(number, 1, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]).ToString());
        var isUnlimited = number % 10 == 0;
        var entry = new JsonObject
        {
            [inbound.ClientKey == "email" ? "password" : inbound.ClientKey] = secret,
            ["email"] = email,
            ["enable"] = number % 50 != 0,
            ["limitIp"] = 0,
            ["totalGB"] = isUnlimited ? 0 : Quota,
            ["expiryTime"] = isUnlimited ? 0 : db.NowStamp + (((number % 60) + 5) * Day),
            ["tgId"] = 0,
            ["subId"] = "sub-" + email,
            ["comment"] = "",
            ["reset"] = 0,
        };
        if (db.Traits.StampsClients)
            (entry["created_at"], entry["updated_at"]) = (db.NowStamp, db.NowStamp);
        return ClientPayload.Of(entry, db.Traits);
    }

    private static void Count(PanelState state, PanelInbound inbound, int number, JsonObject entry)
    {
        var row = new TrafficRow { Id = ++state.LastTraffic, Email = entry.Text("email"), InboundId = inbound.Id };
        row.TakeLimits(entry);
        if (number % 3 != 0)
            (row.Up, row.Down) = (number * 1_000L, number * 10_000L);
        row.AllTime = row.Up + row.Down;
        state.Traffic.Add(row);
    }
}
