using System.Text;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>vmess:// and a JSON object in base64.</summary>
internal static class VmessLink
{
    public static string Build(PanelInbound inbound, JsonObject client, string address, string remark, PanelTraits traits)
    {
        var stream = inbound.ReadStream();
        var (network, security) = (stream.Text("network"), stream.Text("security"));
        var link = new JsonObject
        {
            ["v"] = "2",
            ["ps"] = remark,
            ["add"] = address,
            ["port"] = inbound.Port,
            ["id"] = client.Text("id"),
            ["scy"] = Cipher(client.Text("security"), traits),
            ["net"] = network,
            ["type"] = "none",
            ["tls"] = security.Length > 0 ? security : "none",
        };
        switch (network)
        {
            case "tcp" when LinkTransport.HttpHeader(stream) is var (path, host):
                (link["type"], link["path"], link["host"]) = ("http", path, host);
                break;
            case "ws" or "httpupgrade":
                var web = LinkTransport.Web(stream.Map(network + "Settings"));
                (link["path"], link["host"]) = (web.Path, web.Host);
                break;
            case "grpc":
                var grpc = stream.Map("grpcSettings");
                (link["path"], link["authority"]) = (grpc.Text("serviceName"), grpc.Text("authority"));
                if (grpc.Flag("multiMode"))
                    link["type"] = "multi";
                break;
        }
        if (security == "tls")
            LinkTransport.Tls(stream, (name, value) => link[name] = value);
        if (security == "tls" && traits.HasAllowInsecure)
            link["allowInsecure"] = LinkTransport.AllowsInsecure(stream);
        return "vmess://" + Convert.ToBase64String(Encoding.UTF8.GetBytes(GoJson.Indented(link)));
    }

    private static string Cipher(string security, PanelTraits traits) => traits.NormalisesCipher && security is ("" or "none" or "zero") ? "auto" : security;
}
