using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: reading panel/api/clients.</summary>
internal sealed class RecordEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/clients/";

    private readonly ClientRecords _records = new(db);
    private readonly RecordPage _page = new(db);
    private readonly Subscriptions _subscriptions = new(db);

    private PanelState State => db.State;

    public void Map(PanelRoutes routes)
    {
        routes.Get(Root + "list", PanelScope.Api, _ => db.Cached("clients/list", List));
        routes.Get(Root + "list/paged", PanelScope.Api, request => PanelAnswer.Data(_page.Read(request.Query)));
        routes.Get(Root + "get/:email", PanelScope.Api, Get);
        routes.Get(Root + "traffic/:email", PanelScope.Api, Traffic);
        routes.Get(Root + "links/:email", PanelScope.Api, Links);
        routes.Get(Root + "subLinks/:subId", PanelScope.Api, request => PanelAnswer.Data(Texts(_subscriptions.DisplayLinks(request, request.Args[0]))));
        routes.Post(Root + "onlines", PanelScope.Api, _ => PanelAnswer.Data(Texts(_page.Online())));
        routes.Post(Root + "lastOnline", PanelScope.Api, _ => PanelAnswer.Data(ClientEndpoints.LastOnline(State)));
        routes.Post(Root + "ips/:email", PanelScope.Api, request => PanelAnswer.Data(ClientAddresses.Of(db, request.Args[0])));
        if (db.Traits.HasSearchByTelegram)
            routes.Get(Root + "get/tgId/:id", PanelScope.Api, ByTelegram);
        if (!db.Traits.HasGroups)
            return;
        routes.Get(Root + "groups", PanelScope.Api, _ => PanelAnswer.Data(Groups()));
        routes.Get(Root + "groups/:name/emails", PanelScope.Api,
            request => PanelAnswer.Data(Texts(State.Records.Where(record => record.Group == request.Args[0]).Select(record => record.Email))));
    }

    private JsonArray List() => [.. State.Records.Select(record =>
    {
        var json = record.ToJson(record.Flow, db.Traits);
        json["inboundIds"] = Numbers(State.InboundsOf(record.Email).OrderBy(inbound => inbound.Synced));
        if (State.TrafficOf(record.Email) is { } row)
            json["traffic"] = row.ToJson(db.Traits);
        return json;
    })];

    private PanelAnswer Get(PanelRequest request) => PanelAnswer.Data(Whole(_records.Get(request.Args[0], PanelTexts.Obtain)));

    private PanelAnswer ByTelegram(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], PanelTexts.Obtain);
        return PanelAnswer.Data(new JsonArray([.. State.Records.Where(record => record.TgId == id).Select(Whole)]));
    }

    private JsonObject Whole(ClientRecord record)
    {
        var row = State.TrafficOf(record.Email);
        var whole = new JsonObject { ["client"] = record.ToJson(_records.FlowOf(record), db.Traits) };
        if (db.Traits.HasExternalLinks)
            whole["externalLinks"] = new JsonArray();
        whole["inboundIds"] = Numbers(State.InboundsOf(record.Email));
        if (db.Traits.HasUsedTraffic)
            whole["usedTraffic"] = row is null ? 0 : row.Up + row.Down;
        return whole;
    }

    private JsonArray Groups() => [.. State.Records.Where(record => record.Group.Length > 0).GroupBy(record => record.Group).Select(group =>
    {
        var rows = group.Select(record => State.TrafficOf(record.Email)).OfType<TrafficRow>().ToList();
        var (up, down) = (rows.Sum(row => row.Up), rows.Sum(row => row.Down));
        return new JsonObject { ["name"] = group.Key, ["clientCount"] = group.Count(), ["trafficUsed"] = up + down, ["up"] = up, ["down"] = down };
    })];

    private PanelAnswer Traffic(PanelRequest request)
    {
        var email = request.Args[0];
        var (record, row) = (State.RecordOf(email), State.TrafficOf(email));
        if (row is null && db.Traits.MissesTraffic)
            throw PanelRefusalException.Own("Inbound Not Found For Email: " + email, PanelTexts.TrafficFailedV3);
        return PanelAnswer.Data(row?.ToJson(db.Traits, record?.Uuid ?? "", record?.SubId ?? ""));
    }

    private PanelAnswer Links(PanelRequest request)
    {
        var record = _records.Get(request.Args[0], PanelTexts.Obtain);
        return PanelAnswer.Data(Texts(_subscriptions.DisplayLinks(request, record.SubId)));
    }

    private static JsonArray Numbers(IEnumerable<PanelInbound> inbounds) => [.. inbounds.Select(inbound => (JsonNode)inbound.Id)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
