using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>3.6.0: reading panel/api/clients.</summary>
internal sealed class RecordEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/clients/";
    private const long OnlineGraceMs = 20_000;

    private readonly ClientRecords _records = new(db);
    private readonly Subscriptions _subscriptions = new(db);

    private PanelState State => db.State;

    public void Map(PanelRoutes routes)
    {
        routes.Get(Root + "list", PanelScope.Api, _ => PanelAnswer.Data(List()));
        routes.Get(Root + "list/paged", PanelScope.Api, request => PanelAnswer.Data(new RecordPage(db, Online()).Read(request.Query)));
        routes.Get(Root + "get/:email", PanelScope.Api, Get);
        routes.Get(Root + "traffic/:email", PanelScope.Api, Traffic);
        routes.Get(Root + "links/:email", PanelScope.Api, Links);
        routes.Get(Root + "subLinks/:subId", PanelScope.Api, request => PanelAnswer.Data(Texts(_subscriptions.DisplayLinks(request, request.Args[0]))));
        routes.Post(Root + "onlines", PanelScope.Api, _ => PanelAnswer.Data(Texts(Online())));
        routes.Post(Root + "lastOnline", PanelScope.Api, _ => PanelAnswer.Data(ClientEndpoints.LastOnline(State)));
        routes.Post(Root + "ips/:email", PanelScope.Api, _ => PanelAnswer.Data(new JsonArray()));
    }

    private List<string> Online() =>
        [.. State.Traffic.Where(row => row.LastOnline > db.NowMs - OnlineGraceMs).Select(row => row.Email)];

    private JsonArray List() => [.. State.Records.Select(record =>
    {
        var json = record.ToJson(record.Flow);
        json["inboundIds"] = Numbers(State.InboundsOf(record.Email).OrderBy(inbound => inbound.Synced));
        if (State.TrafficOf(record.Email) is { } row)
            json["traffic"] = row.ToJson(v3: true);
        return json;
    })];

    private PanelAnswer Get(PanelRequest request)
    {
        var record = _records.Get(request.Args[0], PanelTexts.Obtain);
        var row = State.TrafficOf(record.Email);
        return PanelAnswer.Data(new JsonObject
        {
            ["client"] = record.ToJson(_records.EffectiveFlow(record)),
            ["externalLinks"] = new JsonArray(),
            ["inboundIds"] = Numbers(State.InboundsOf(record.Email)),
            ["usedTraffic"] = row is null ? 0 : row.Up + row.Down,
        });
    }

    private PanelAnswer Traffic(PanelRequest request)
    {
        var record = State.RecordOf(request.Args[0]);
        return PanelAnswer.Data(State.TrafficOf(request.Args[0])?.ToJson(v3: true, record?.Uuid ?? "", record?.SubId ?? ""));
    }

    private PanelAnswer Links(PanelRequest request)
    {
        var record = _records.Get(request.Args[0], PanelTexts.Obtain);
        return PanelAnswer.Data(Texts(_subscriptions.DisplayLinks(request, record.SubId)));
    }

    private static JsonArray Numbers(IEnumerable<PanelInbound> inbounds) => [.. inbounds.Select(inbound => (JsonNode)inbound.Id)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
