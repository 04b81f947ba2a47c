using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: changing one client below panel/api/clients.</summary>
internal sealed class RecordWriteEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/clients/";

    private readonly ClientRecords _records = new(db);
    private readonly RecordUpdates _updates = new(db);

    public void Map(PanelRoutes routes)
    {
        routes.Post(Root + "add", PanelScope.Api, Add);
        routes.Post(Root + "update/:email", PanelScope.Api, Update);
        routes.Post(Root + "del/:email", PanelScope.Api, Delete);
        routes.Post(Root + ":email/attach", PanelScope.Api, Attach);
        routes.Post(Root + ":email/detach", PanelScope.Api, Detach);
        routes.Post(Root + "resetTraffic/:email", PanelScope.Api, Reset);
        routes.Post(Root + "updateTraffic/:email", PanelScope.Api, SetTraffic);
        routes.Post(Root + "clearIps/:email", PanelScope.Api, request => ClientAddresses.Forget(db, request.Args[0]));
    }

    private PanelAnswer Add(PanelRequest request)
    {
        var body = GoBinding.Map(request);
        _records.Add(GoBinding.Client(body.Map("client"), "Client.client."), Ids(body));
        return PanelAnswer.Ok(PanelTexts.ClientAdded);
    }

    private PanelAnswer Update(PanelRequest request)
    {
        var only = request.Query["inboundIds"].ToString() is { Length: > 0 } ids && db.Traits.UpdatesChosenInbounds
            ? ids.Split(',').Select(id => GoBinding.Id(id, PanelTexts.WentWrong)).ToHashSet()
            : null;
        _updates.Update(request.Args[0], GoBinding.Client(GoBinding.Map(request), "Client."), only);
        return PanelAnswer.Ok(PanelTexts.ClientUpdated);
    }

    private PanelAnswer Delete(PanelRequest request)
    {
        _records.Delete(request.Args[0], request.Query["keepTraffic"] == "1");
        return PanelAnswer.Ok(PanelTexts.ClientDeleted);
    }

    private PanelAnswer Attach(PanelRequest request)
    {
        _records.Attach(request.Args[0], Ids(GoBinding.Map(request)));
        return PanelAnswer.Ok(PanelTexts.ClientAdded);
    }

    private PanelAnswer Detach(PanelRequest request)
    {
        _records.Detach(request.Args[0], Ids(GoBinding.Map(request)));
        return PanelAnswer.Ok(PanelTexts.ClientDeleted);
    }

    private PanelAnswer Reset(PanelRequest request)
    {
        _updates.ResetTraffic(request.Args[0]);
        return PanelAnswer.Ok(PanelTexts.TrafficReset);
    }

    private PanelAnswer SetTraffic(PanelRequest request)
    {
        var sent = GoBinding.Map(request);
        if (db.State.TrafficOf(request.Args[0]) is { } row)
        {
            (row.Up, row.Down) = (sent.Number("upload"), sent.Number("download"));
            db.Note("traffic", row.Email);
        }
        return PanelAnswer.Ok(PanelTexts.ClientUpdated);
    }

    private static int[] Ids(JsonObject body) =>
        body["inboundIds"] is JsonArray ids ? [.. ids.Select(id => id!.GetValue<int>())] : [];
}
