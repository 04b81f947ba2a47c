using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.4: reading the rows that override where links lead to. Nothing here changes them.</summary>
internal sealed class HostEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/hosts/";

    public void Map(PanelRoutes routes)
    {
        routes.Get(Root + "list", PanelScope.Api, _ => PanelAnswer.Data(Json(db.State.Hosts)));
        routes.Get(Root + "byInbound/:id", PanelScope.Api, ByInbound);
        routes.Get(Root + "get/:id", PanelScope.Api, request => PanelAnswer.Data(
            db.State.Hosts.Find(host => request.Args[0] == (db.Traits.HasHostGroups ? host.GroupId : $"{host.Id}"))?.ToJson(db.Traits.HasHostGroups)
            ?? throw PanelRefusalException.Own("host not found", "Failed to load host")));
    }

    private PanelAnswer ByInbound(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], "");
        var hosts = db.State.Hosts.FindAll(host => host.InboundIds.Contains(id));
        return PanelAnswer.Data(hosts.Count == 0 && db.Traits.HasHostGroups ? null : Json(hosts));
    }

    private JsonArray Json(IEnumerable<PanelHost> hosts) => [.. hosts.Select(host => host.ToJson(db.Traits.HasHostGroups))];
}
