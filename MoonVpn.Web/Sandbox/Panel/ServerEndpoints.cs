using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Load and version of the machine, and its database; the figures are this process's own.</summary>
internal sealed class ServerEndpoints(PanelDatabase db)
{
    private const int DatabaseSize = 4096;
    private static readonly TimeSpan FirstSample = TimeSpan.FromSeconds(2);

    private readonly DateTimeOffset _started = db.Time.GetUtcNow();

    public void Map(PanelRoutes routes)
    {
        if (db.Traits.HasOldServerCalls)
        {
            routes.Post("server/status", PanelScope.Pages, _ => PanelAnswer.Data(Status()));
            routes.Get("server/getDb", PanelScope.Pages, Database);
            routes.Get("panel/api/inbounds/createbackup", PanelScope.Api, _ => PanelAnswer.Empty(StatusCodes.Status200OK));
            return;
        }
        routes.Get("panel/api/server/status", PanelScope.Api, _ => PanelAnswer.Data(Status()));
        routes.Get("panel/api/server/getNewUUID", PanelScope.Api, _ => PanelAnswer.Data(new JsonObject { ["uuid"] = db.Options.NewGuid().ToString() }));
        routes.Get("panel/api/server/getDb", PanelScope.Api, Database);
        if (db.Traits.HasBackupPost)
            routes.Post("panel/api/backuptotgbot", PanelScope.Api, _ => PanelAnswer.Empty(StatusCodes.Status200OK));
        else
            routes.Get("panel/api/backuptotgbot", PanelScope.Api, _ => PanelAnswer.Empty(StatusCodes.Status200OK));
        if (db.Traits.HasOpenApi)
            routes.Get("panel/api/openapi.json", PanelScope.Api, _ => OpenApi(routes));
    }

    /// <summary>A few pages that begin as the real file does; there is no table in them.</summary>
    private PanelAnswer Database(PanelRequest request)
    {
        var content = new byte[2 * DatabaseSize];
        "SQLite format 3\0"u8.CopyTo(content);
        // Page size, file format, payload fractions: what file(1) and a careful reader look at.
        new byte[] { 0x10, 0x00, 1, 1, 0, 64, 32, 32 }.CopyTo(content, 16);
        var name = db.Traits.IsV3
            ? string.Create(CultureInfo.InvariantCulture, $"{request.HostName}_{db.Time.GetUtcNow():yyyy-MM-dd_HHmmss}.db")
            : "x-ui.db";
        return PanelAnswer.File(content, name);
    }

    private static PanelAnswer OpenApi(PanelRoutes routes) => PanelAnswer.Json(new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["paths"] = new JsonObject(routes.Patterns.Where(pattern => pattern.StartsWith("panel/api/", StringComparison.Ordinal)).Distinct()
            .Select(pattern => KeyValuePair.Create("/" + pattern, (JsonNode?)new JsonObject()))),
    });

    private JsonObject? Status()
    {
        var uptime = db.Time.GetUtcNow() - _started;
        if (db.Options.WarmsUp && uptime < FirstSample)
            return null;
        var status = new JsonObject
        {
            ["cpu"] = 3.5,
            ["cpuCores"] = Environment.ProcessorCount,
            ["logicalPro"] = Environment.ProcessorCount,
            ["cpuSpeedMhz"] = 2400.5,
            ["mem"] = Pair("current", Environment.WorkingSet, "total", GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
            ["swap"] = Pair("current", 0, "total", 0),
            ["disk"] = Pair("current", 1L << 30, "total", 1L << 34),
            ["xray"] = new JsonObject { ["state"] = "running", ["errorMsg"] = "", ["version"] = db.Traits.IsV3 ? "26.7.28" : "26.3.27" },
            ["uptime"] = (long)uptime.TotalSeconds,
            ["loads"] = new JsonArray(0.1, 0.2, 0.3),
            ["tcpCount"] = 10,
            ["udpCount"] = 5,
            ["netIO"] = Pair("up", 0, "down", 0),
            ["netTraffic"] = Pair("sent", db.State.Traffic.Sum(row => row.Down), "recv", db.State.Traffic.Sum(row => row.Up)),
            ["publicIP"] = new JsonObject { ["ipv4"] = "N/A", ["ipv6"] = "N/A" },
            ["appStats"] = new JsonObject { ["threads"] = ThreadPool.ThreadCount, ["mem"] = Environment.WorkingSet, ["uptime"] = (long)uptime.TotalSeconds },
        };
        AddNewer(status);
        return status;
    }

    private void AddNewer(JsonObject status)
    {
        var at = status.IndexOf("xray") + 1;
        if (db.Traits.HasPanelGuid)
            status.Insert(at, "panelGuid", db.PanelGuid);
        if (db.Traits.HasPanelVersion)
            status.Insert(at, "panelVersion", db.Options.Version);
        if (!db.Traits.HasDiskFigures)
            return;
        status.Insert(at - 1, "diskIO", Pair("read", 0, "write", 0));
        status.Insert(at, "diskTraffic", Pair("read", 0, "write", 0));
        foreach (var (part, up, down) in new[] { ("netIO", "pktUp", "pktDown"), ("netTraffic", "pktSent", "pktRecv") })
        {
            status.Map(part)[up] = 0;
            status.Map(part)[down] = 0;
        }
    }

    private static JsonObject Pair(string first, long one, string second, long two) => new() { [first] = one, [second] = two };
}
