using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>The parameters that describe how the traffic travels.</summary>
internal static class TransportFields
{
    public static void Add(LinkQuery query, JsonElement stream, LinkRules rules)
    {
        switch (stream.Text("network"))
        {
            case "tcp":
                AddHttpHeader(query, stream.Member("tcpSettings").Member("header"), rules);
                break;
            case "kcp":
                AddKcp(query, stream, rules);
                break;
            case "ws":
                AddPathAndHost(query, stream.Member("wsSettings"));
                break;
            case "httpupgrade":
                AddPathAndHost(query, stream.Member("httpupgradeSettings"));
                break;
            case "grpc":
                AddGrpc(query, stream.Member("grpcSettings"));
                break;
            case "xhttp":
                AddXhttp(query, stream.Member("xhttpSettings"), rules);
                break;
        }

        if (rules.HasFinalMask) query.SetIfAny("fm", FinalMask.Text(stream.Member("finalmask")));
    }

    private static void AddHttpHeader(LinkQuery query, JsonElement header, LinkRules rules)
    {
        if (header.Text("type") != "http") return;
        var request = header.Member("request");
        query["headerType"] = "http";
        if (request.Items("path").Any()) query["path"] = request.Items("path").First().Text();
        var answered = rules.IsStrict ? HostOf(header.Member("response").Member("headers")) : "";
        query["host"] = answered.Length > 0 ? answered : HostOf(request.Member("headers"));
    }

    private static void AddPathAndHost(LinkQuery query, JsonElement settings)
    {
        query["path"] = settings.Text("path");
        query["host"] = settings.Text("host") is { Length: > 0 } host ? host : HostOf(settings.Member("headers"));
    }

    private static void AddGrpc(LinkQuery query, JsonElement grpc)
    {
        query["serviceName"] = grpc.Text("serviceName");
        query["authority"] = grpc.Text("authority");
        if (grpc.Flag("multiMode")) query["mode"] = "multi";
    }

    private static void AddXhttp(LinkQuery query, JsonElement xhttp, LinkRules rules)
    {
        AddPathAndHost(query, xhttp);
        if (xhttp.Has("mode")) query["mode"] = xhttp.Text("mode");
        if (!rules.HasXhttpExtra) return;
        query.SetIfAny("x_padding_bytes", xhttp.Text("xPaddingBytes"));
        var extra = XhttpExtra.Of(xhttp, rules);
        if (extra.Count > 0) query["extra"] = GoJson.Compact(extra);
    }

    private static void AddKcp(LinkQuery query, JsonElement stream, LinkRules rules)
    {
        var kcp = stream.Member("kcpSettings");
        var header = kcp.Member("header").Text("type");
        var seed = kcp.Text("seed");
        if (rules.HasFinalMask) (header, seed) = FinalMask.Kcp(stream.Member("finalmask"), header, seed);
        if (header != "none") query.SetIfAny("headerType", header);
        query.SetIfAny("seed", seed);
        if (!rules.HasFinalMask) return;
        if (kcp.Number("mtu") > 0) query["mtu"] = kcp.Text("mtu");
        if (kcp.Number("tti") > 0) query["tti"] = kcp.Text("tti");
    }

    private static string HostOf(JsonElement headers)
    {
        if (headers.ValueKind != JsonValueKind.Object) return "";
        var host = headers.EnumerateObject().FirstOrDefault(header => header.Name.Equals("host", StringComparison.OrdinalIgnoreCase)).Value;
        return host.ValueKind == JsonValueKind.Array ? host.Items().FirstOrDefault().Text() : host.Text();
    }
}
