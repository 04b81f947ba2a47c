using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Before 3.1: the client routes below panel/api/inbounds.</summary>
internal sealed class ClientEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/inbounds/";
    private const string DeleteByEmailFailed = "Failed to delete client by email";

    private readonly InboundClients _clients = new(db);
    private readonly InboundTraffic _traffic = new(db);
    private readonly Subscriptions _subscriptions = new(db);

    private PanelState State => db.State;

    public void Map(PanelRoutes routes)
    {
        routes.Post(Root + "addClient", PanelScope.Api, request => Write(request, PanelTexts.ClientAdded, _clients.Add));
        routes.Post(Root + "updateClient/:key", PanelScope.Api,
            request => Write(request, PanelTexts.ClientUpdated, (id, settings) => _clients.Update(request.Args[0], id, settings)));
        routes.Post(Root + ":id/delClient/:key", PanelScope.Api, Delete);
        if (db.Traits.HasDeleteByEmail)
            routes.Post(Root + ":id/delClientByEmail/:email", PanelScope.Api, DeleteByEmail);
        MapTraffic(routes);
        routes.Post(Root + "clientIps/:email", PanelScope.Api, request => PanelAnswer.Data(ClientAddresses.Of(db, request.Args[0])));
        routes.Post(Root + "clearClientIps/:email", PanelScope.Api, request => ClientAddresses.Forget(db, request.Args[0]));
        routes.Post(Root + "onlines", PanelScope.Api, _ => PanelAnswer.Data(State.Online.Count == 0 ? null : Texts(State.Online)));
        if (db.Traits.HasLastOnline)
            routes.Post(Root + "lastOnline", PanelScope.Api, _ => PanelAnswer.Data(LastOnline(State)));
        if (!db.Traits.HasLinkCalls)
            return;
        routes.Get(Root + "getSubLinks/:subId", PanelScope.Api, request => PanelAnswer.Data(Texts(_subscriptions.DisplayLinks(request, request.Args[0]))));
        routes.Get(Root + "getClientLinks/:id/:email", PanelScope.Api,
            request => PanelAnswer.Data(Texts(_subscriptions.LinksOf(request, GoBinding.Id(request.Args[0], PanelTexts.Obtain), request.Args[1]))));
    }

    public static JsonObject LastOnline(PanelState state) =>
        new(state.Traffic.OrderBy(row => row.Email, StringComparer.Ordinal).Select(row => KeyValuePair.Create(row.Email, (JsonNode?)row.LastOnline)));

    private void MapTraffic(PanelRoutes routes)
    {
        routes.Post(Root + ":id/resetClientTraffic/:email", PanelScope.Api, Reset);
        routes.Post(Root + "resetAllClientTraffics/:id", PanelScope.Api, request => ForInbound(request, PanelTexts.AllClientTrafficReset, _traffic.ResetAll));
        routes.Post(Root + "delDepletedClients/:id", PanelScope.Api, request => ForInbound(request, PanelTexts.DepletedDeleted, _traffic.DeleteDepleted));
        if (db.Traits.HasSetTraffic)
            routes.Post(Root + "updateClientTraffic/:email", PanelScope.Api, SetTraffic);
        routes.Get(Root + "getClientTraffics/:email", PanelScope.Api, request => PanelAnswer.Data(_traffic.Read(request.Args[0])));
        routes.Get(Root + "getClientTrafficsById/:uuid", PanelScope.Api, request => PanelAnswer.Data(_traffic.ReadByUuid(request.Args[0])));
    }

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
        _traffic.Reset(request.Args[1]);
        return PanelAnswer.Ok(PanelTexts.TrafficReset);
    }

    private static PanelAnswer ForInbound(PanelRequest request, string done, Action<int> act)
    {
        act(GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated));
        return PanelAnswer.Ok(done);
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

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
