using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>2.9.4: the client routes below panel/api/inbounds.</summary>
internal sealed class ClientEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/inbounds/";
    private const string DeleteByEmailFailed = "Failed to delete client by email";

    private readonly InboundClients _clients = new(db);

    private PanelState State => db.State;

    public void Map(PanelRoutes routes)
    {
        routes.Post(Root + "addClient", PanelScope.Api, request => Write(request, PanelTexts.ClientAdded, (id, settings) => _clients.Add(id, settings)));
        routes.Post(Root + "updateClient/:key", PanelScope.Api,
            request => Write(request, PanelTexts.ClientUpdated, (id, settings) => _clients.Update(request.Args[0], id, settings)));
        routes.Post(Root + ":id/delClient/:key", PanelScope.Api, Delete);
        routes.Post(Root + ":id/delClientByEmail/:email", PanelScope.Api, DeleteByEmail);
        routes.Post(Root + ":id/resetClientTraffic/:email", PanelScope.Api, Reset);
        routes.Post(Root + "updateClientTraffic/:email", PanelScope.Api, SetTraffic);
        routes.Get(Root + "getClientTraffics/:email", PanelScope.Api, Traffic);
        routes.Get(Root + "getClientTrafficsById/:uuid", PanelScope.Api, TrafficByUuid);
        routes.Post(Root + "clientIps/:email", PanelScope.Api, _ => PanelAnswer.Data("No IP Record"));
        routes.Post(Root + "clearClientIps/:email", PanelScope.Api, _ => PanelAnswer.Ok(PanelTexts.LogCleared));
        routes.Post(Root + "onlines", PanelScope.Api, _ => PanelAnswer.Data(State.Online.Count == 0 ? null : new JsonArray([.. State.Online.Select(email => (JsonNode)email)])));
        routes.Post(Root + "lastOnline", PanelScope.Api, _ => PanelAnswer.Data(LastOnline(State)));
    }

    public static JsonObject LastOnline(PanelState state) =>
        new(state.Traffic.OrderBy(row => row.Email, StringComparer.Ordinal).Select(row => KeyValuePair.Create(row.Email, (JsonNode?)row.LastOnline)));

    private static PanelAnswer Write(PanelRequest request, string done, Action<int, string> write)
    {
        var form = GoBinding.Inbound(request, PanelTexts.InboundUpdated, takesObjects: false);
        write((int)form.Number("id"), form.Text("settings"));
        return PanelAnswer.Ok(done);
    }

    private PanelAnswer Delete(PanelRequest request)
    {
        _clients.Delete(GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated), request.Args[1]);
        return PanelAnswer.Ok(PanelTexts.ClientDeleted);
    }

    private PanelAnswer DeleteByEmail(PanelRequest request)
    {
        _clients.DeleteByEmail(GoBinding.Id(request.Args[0], "Invalid inbound ID"), request.Args[1], DeleteByEmailFailed);
        return PanelAnswer.Ok("Client deleted successfully");
    }

    private PanelAnswer Reset(PanelRequest request)
    {
        // The inbound in the path is not looked at: e-mails are unique on a panel.
        GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated);
        _clients.ResetTraffic(request.Args[1]);
        return PanelAnswer.Ok(PanelTexts.TrafficReset);
    }

    private PanelAnswer SetTraffic(PanelRequest request)
    {
        var sent = GoBinding.Map(request);
        if (State.TrafficOf(request.Args[0]) is { } row)
        {
            (row.Up, row.Down) = (sent.Number("upload"), sent.Number("download"));
            row.AllTime += row.Up + row.Down;
            db.Note("traffic", row.Email, row.InboundId);
        }
        return PanelAnswer.Ok(PanelTexts.ClientUpdated);
    }

    private PanelAnswer Traffic(PanelRequest request)
    {
        var row = State.TrafficOf(request.Args[0])
            ?? throw PanelRefusalException.Own("Inbound Not Found For Email: " + request.Args[0], "Error getting traffics.");
        return PanelAnswer.Data(Json(row));
    }

    private PanelAnswer TrafficByUuid(PanelRequest request)
    {
        var emails = State.Inbounds.SelectMany(inbound => inbound.Clients())
            .Where(client => client.Text("id") == request.Args[0]).Select(client => client.Text("email")).ToHashSet();
        return PanelAnswer.Data(new JsonArray([.. State.Traffic.Where(row => emails.Contains(row.Email)).Select(Json)]));
    }

    private JsonObject Json(TrafficRow row)
    {
        var client = State.InboundsOf(row.Email).FirstOrDefault()?.Client(row.Email);
        return row.ToJson(v3: false, client?.Text("id") ?? "", client?.Text("subId") ?? "");
    }
}
