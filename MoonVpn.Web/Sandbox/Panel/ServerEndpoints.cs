using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Load and version of the machine; the figures are this process's own.</summary>
internal sealed class ServerEndpoints(PanelDatabase db)
{
    private readonly DateTimeOffset _started = db.Time.GetUtcNow();

    public void Map(PanelRoutes routes)
    {
        routes.Get("panel/api/server/status", PanelScope.Api, _ => PanelAnswer.Data(Status()));
        routes.Get("panel/api/server/getNewUUID", PanelScope.Api, _ => PanelAnswer.Data(new JsonObject { ["uuid"] = db.Options.NewGuid().ToString() }));
    }

    private JsonObject Status()
    {
        var memory = GC.GetGCMemoryInfo();
        var uptime = (long)(db.Time.GetUtcNow() - _started).TotalSeconds;
        var status = new JsonObject
        {
            ["cpu"] = 3.5,
            ["cpuCores"] = Environment.ProcessorCount,
            ["logicalPro"] = Environment.ProcessorCount,
            ["cpuSpeedMhz"] = 2400.5,
            ["mem"] = Pair("current", Environment.WorkingSet, "total", memory.TotalAvailableMemoryBytes),
            ["swap"] = Pair("current", 0, "total", 0),
            ["disk"] = Pair("current", 1L << 30, "total", 1L << 34),
            ["xray"] = new JsonObject { ["state"] = "running", ["errorMsg"] = "", ["version"] = db.IsV3 ? "26.7.28" : "26.3.27" },
            ["uptime"] = uptime,
            ["loads"] = new JsonArray(0.1, 0.2, 0.3),
            ["tcpCount"] = 10,
            ["udpCount"] = 5,
            ["netIO"] = Pair("up", 0, "down", 0),
            ["netTraffic"] = Pair("sent", db.State.Traffic.Sum(row => row.Down), "recv", db.State.Traffic.Sum(row => row.Up)),
            ["publicIP"] = new JsonObject { ["ipv4"] = "N/A", ["ipv6"] = "N/A" },
            ["appStats"] = new JsonObject { ["threads"] = ThreadPool.ThreadCount, ["mem"] = Environment.WorkingSet, ["uptime"] = uptime },
        };
        if (db.IsV3)
            AddV3(status);
        return status;
    }

    private void AddV3(JsonObject status)
    {
        var at = status.IndexOf("xray");
        status.Insert(at, "diskIO", Pair("read", 0, "write", 0));
        status.Insert(at + 1, "diskTraffic", Pair("read", 0, "write", 0));
        status.Insert(at + 3, "panelVersion", db.Options.Version);
        status.Insert(at + 4, "panelGuid", db.PanelGuid);
        foreach (var (part, up, down) in new[] { ("netIO", "pktUp", "pktDown"), ("netTraffic", "pktSent", "pktRecv") })
        {
            status.Map(part)[up] = 0;
            status.Map(part)[down] = 0;
        }
    }

    private static JsonObject Pair(string first, long one, string second, long two) => new() { [first] = one, [second] = two };
}
