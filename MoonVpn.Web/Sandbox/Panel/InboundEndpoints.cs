using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>panel/api/inbounds, as far as every version has it.</summary>
internal sealed class InboundEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/inbounds/";

    private readonly Inbounds _inbounds = new(db);
    private readonly InboundView _view = new(db);

    public void Map(PanelRoutes routes)
    {
        routes.Get(Root + "list", PanelScope.Api, _ => db.Cached("list", _view.List));
        routes.Get(Root + "get/:id", PanelScope.Api, Get);
        routes.Post(Root + "add", PanelScope.Api, Add);
        routes.Post(Root + "update/:id", PanelScope.Api, Update);
        routes.Post(Root + "del/:id", PanelScope.Api, Delete);
        routes.Post(Root + "resetAllTraffics", PanelScope.Api, _ => ResetAll());
        if (db.Traits.HasSetEnable)
            routes.Post(Root + "setEnable/:id", PanelScope.Api, SetEnable);
        if (db.Traits.HasInboundReset)
            routes.Post(Root + ":id/resetTraffic", PanelScope.Api, Reset);
        if (!db.Traits.HasClientRecords)
            return;
        routes.Get(Root + "list/slim", PanelScope.Api, _ => db.Cached("list/slim", _view.Slim));
        routes.Get(Root + "options", PanelScope.Api, _ => PanelAnswer.Data(_view.Options()));
    }

    private PanelAnswer Get(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], "");
        return PanelAnswer.Data(_view.One(db.State.Inbound(id, PanelTexts.Obtain)));
    }

    private PanelAnswer Add(PanelRequest request)
    {
        var form = GoBinding.Inbound(request, PanelTexts.InboundCreated, takesObjects: !db.Traits.JsonIsText);
        return Complaint(form) ?? PanelAnswer.Ok(PanelTexts.InboundCreated, _view.Json(_inbounds.Add(form), null));
    }

    private PanelAnswer Update(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated);
        var form = GoBinding.Inbound(request, PanelTexts.InboundUpdated, takesObjects: !db.Traits.JsonIsText);
        return Complaint(form) ?? PanelAnswer.Ok(PanelTexts.InboundUpdated, _view.Json(_inbounds.Update(id, form), null));
    }

    private PanelAnswer Delete(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], PanelTexts.InboundDeleted);
        _inbounds.Delete(id);
        return PanelAnswer.Ok(PanelTexts.InboundDeleted, JsonValue.Create(id));
    }

    private PanelAnswer SetEnable(PanelRequest request)
    {
        var id = GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated);
        var form = GoBinding.Map(request);
        _inbounds.SetEnable(id, form.Flag("enable") || form.Text("enable") == "true");
        return PanelAnswer.Ok(PanelTexts.InboundUpdated);
    }

    private PanelAnswer Reset(PanelRequest request)
    {
        _inbounds.ResetTraffic(GoBinding.Id(request.Args[0], PanelTexts.InboundUpdated));
        return PanelAnswer.Ok(PanelTexts.TrafficReset);
    }

    private PanelAnswer ResetAll()
    {
        foreach (var inbound in db.State.Inbounds)
            _inbounds.ResetTraffic(inbound.Id);
        return PanelAnswer.Ok(PanelTexts.AllTrafficReset);
    }

    private PanelAnswer? Complaint(JsonObject form) => db.Traits.ValidatesInbounds ? Inbounds.Complaint(form) : null;
}
