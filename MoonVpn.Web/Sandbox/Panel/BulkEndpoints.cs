using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: one change for many clients; those that cannot take it are reported as skipped.</summary>
internal sealed class BulkEndpoints(PanelDatabase db)
{
    private const string Root = "panel/api/clients/";

    private readonly RecordUpdates _updates = new(db);
    private readonly ClientRecords _records = new(db);

    public void Map(PanelRoutes routes)
    {
        routes.Post(Root + "bulkAdjust", PanelScope.Api, Adjust);
        routes.Post(Root + "resetAllTraffics", PanelScope.Api, _ => ResetAll());
        routes.Post(Root + "delDepleted", PanelScope.Api, _ => DeleteDepleted());
        if (db.Traits.HasBulk)
        {
            routes.Post(Root + "bulkResetTraffic", PanelScope.Api, Reset);
            routes.Post(Root + "bulkDel", PanelScope.Api, Delete);
        }
        if (!db.Traits.HasBulkEnable)
            return;
        routes.Post(Root + "bulkEnable", PanelScope.Api, request => SetEnable(request, true));
        routes.Post(Root + "bulkDisable", PanelScope.Api, request => SetEnable(request, false));
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

    private PanelAnswer Delete(PanelRequest request)
    {
        var body = GoBinding.Map(request);
        return ForEach("deleted", body, record =>
        {
            _records.Delete(record.Email, body.Flag("keepTraffic"));
            return null;
        });
    }

    private PanelAnswer DeleteDepleted()
    {
        var gone = db.State.Traffic.Where(row => row.Reset == 0 && row.IsDepletedAt(db.NowMs) && db.State.RecordOf(row.Email) is not null)
            .Select(row => row.Email).ToList();
        gone.ForEach(email => _records.Delete(email, keepTraffic: false));
        return PanelAnswer.Data(new JsonObject { ["deleted"] = gone.Count });
    }

    private PanelAnswer ResetAll()
    {
        foreach (var row in db.State.Traffic)
        {
            (row.Up, row.Down) = (0, 0);
            db.Note("reset", row.Email);
        }
        return PanelAnswer.Ok(PanelTexts.AllClientTrafficReset);
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
