using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Before 3.1: reading and resetting the traffic of clients.</summary>
internal sealed class InboundTraffic(PanelDatabase db)
{
    private PanelState State => db.State;

    public JsonObject? Read(string email)
    {
        if (State.TrafficOf(email) is { } row)
            return Json(row, db.Traits.ShowsSwitchForState);
        if (!db.Traits.MissesTraffic)
            return null;
        throw PanelRefusalException.Own("Inbound Not Found For Email: " + email, PanelTexts.TrafficFailed);
    }

    public JsonArray ReadByUuid(string uuid)
    {
        var emails = State.Inbounds.SelectMany(inbound => inbound.Clients()).Where(client => client.Text("id") == uuid)
            .Select(client => client.Text("email")).ToHashSet();
        return [.. State.Traffic.Where(row => emails.Contains(row.Email)).Select(row => Json(row, db.Traits.ShowsSwitchForStateByUuid))];
    }

    /// <summary>
    /// Switches the runtime flag on, not the one in the settings. Xray takes the client back only if the panel sees that it was off
    /// (2.8 looks at the wrong flag) and the settings have it on.
    /// </summary>
    public void Reset(string email)
    {
        if (State.TrafficOf(email) is not { } row)
            throw db.Traits.MissesTraffic ? PanelRefusalException.Own("Inbound Not Found For Email: " + email) : new PanelCrashException("nil pointer dereference");
        var isOnInSettings = Entry(email)?.Flag("enable") == true;
        var looksOn = db.Traits.ShowsSwitchForState ? isOnInSettings : row.Enable;
        if (!looksOn && (isOnInSettings || !db.Traits.SparesDisabled))
            row.IsCutOff = false;
        (row.Up, row.Down, row.Enable) = (0, 0, true);
        db.Note("reset", email, row.InboundId);
    }

    /// <param name="inboundId">Negative: every inbound.</param>
    public void ResetAll(int inboundId)
    {
        foreach (var row in State.Traffic.Where(row => inboundId < 0 || row.InboundId == inboundId))
        {
            (row.Up, row.Down, row.Enable) = (0, 0, true);
            db.Note("reset", row.Email, row.InboundId);
        }
    }

    /// <summary>Until 2.8.0 who was switched off on purpose goes too; an inbound that would be empty goes whole.</summary>
    public void DeleteDepleted(int inboundId)
    {
        var gone = State.Traffic.Where(row => row.Reset == 0 && (inboundId < 0 || row.InboundId == inboundId))
            .Where(row => db.Traits.SparesDisabled ? row.IsDepletedAt(db.NowMs) : !row.Enable).ToList();
        foreach (var row in gone)
        {
            if (State.Inbounds.Find(inbound => inbound.Id == row.InboundId) is { } inbound)
            {
                inbound.WriteClients(inbound.Clients().Where(client => client.Text("email") != row.Email));
                if (inbound.Clients().Count == 0)
                    State.Inbounds.Remove(inbound);
            }
            State.Traffic.Remove(row);
            db.Note("delete", row.Email, row.InboundId);
        }
    }

    private JsonObject? Entry(string email) => State.InboundsOf(email).FirstOrDefault()?.Client(email);

    private JsonObject Json(TrafficRow row, bool showsSwitch)
    {
        var client = Entry(row.Email);
        var json = row.ToJson(db.Traits, client?.Text("id") ?? "", client?.Text("subId") ?? "");
        if (showsSwitch && client is not null)
            json["enable"] = client.Flag("enable");
        return json;
    }
}
