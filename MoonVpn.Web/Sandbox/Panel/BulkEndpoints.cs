using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>3.6.0: one change for many clients; those that cannot take it are reported as skipped.</summary>
internal sealed class BulkEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/clients/";

    private readonly RecordUpdates _updates = new(db);

    public void Map(PanelRoutes routes)
    {
        routes.Post(Root + "bulkEnable", PanelScope.Api, request => SetEnable(request, true));
        routes.Post(Root + "bulkDisable", PanelScope.Api, request => SetEnable(request, false));
        routes.Post(Root + "bulkAdjust", PanelScope.Api, Adjust);
        routes.Post(Root + "bulkResetTraffic", PanelScope.Api, Reset);
    }

    private PanelAnswer SetEnable(PanelRequest request, bool enable) => ForEach("changed", GoBinding.Map(request), record =>
    {
        _updates.SetEnable(record, enable);
        return null;
    });

    private PanelAnswer Adjust(PanelRequest request)
    {
        var body = GoBinding.Map(request);
        var (days, bytes) = (body.Number("addDays"), body.Number("addBytes"));
        if (days == 0 && bytes == 0 && body.Text("flow").Length == 0)
            throw PanelRefusalException.Own("no adjustment specified");
        return ForEach("adjusted", body, record => _updates.Adjust(record, days, bytes));
    }

    private PanelAnswer Reset(PanelRequest request)
    {
        var affected = 0;
        foreach (var email in Emails(GoBinding.Map(request)))
        {
            if (db.State.RecordOf(email) is { Enable: false } record)
                _updates.SetEnable(record, true);
            affected += _updates.Zero(email) ? 1 : 0;
        }
        return PanelAnswer.Data(new JsonObject { ["affected"] = affected });
    }

    private PanelAnswer ForEach(string counted, JsonObject body, Func<ClientRecord, string?> change)
    {
        var (done, skipped) = (0, new JsonArray());
        foreach (var email in Emails(body))
        {
            var reason = db.State.RecordOf(email) is { } record ? change(record) : "client not found";
            if (reason is null)
                done++;
            else
                skipped.Add(new JsonObject { ["email"] = email, ["reason"] = reason });
        }
        var result = new JsonObject { [counted] = done };
        if (skipped.Count > 0)
            result["skipped"] = skipped;
        return PanelAnswer.Data(result);
    }

    private static IEnumerable<string> Emails(JsonObject body) =>
        body.Texts("emails").Select(email => email.Trim()).Where(email => email.Length > 0).Distinct();
}
