using System.Text;
using System.Text.RegularExpressions;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static partial class LinkOperations
{
    private const string Host = "vpn.example.com";

    // Those the sandbox's own generator knows; the others are compared with recordings only.
    private static readonly string[] Vectors =
        ["vless-tcp-none", "vless-tcp-reality-vision", "vless-ws-tls", "vless-grpc-reality-multi", "vmess-tcp-none", "vmess-ws-tls", "trojan-tcp-tls-simple", "trojan-grpc-reality"];

    /// <summary>The links the shop gives are those the panel's own subscription holds.</summary>
    public static async Task LinksAsync(ContractCell cell)
    {
        using var http = new HttpClient();
        using var client = cell.Panel.With(connection => connection with { LinkHost = Host });
        foreach (var vector in Vectors)
        {
            var inbound = await cell.InboundOfAsync(vector);
            var spec = cell.Spec(vector) with { TotalBytes = 0, ExpiryMs = 0 };
            await client.AddClientAsync(inbound, spec, CancellationToken.None);

            var links = await client.GetLinksAsync(inbound, spec, CancellationToken.None);

            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(cell.Panel.Root, "/sub/" + spec.SubscriptionId));
            request.Headers.Add("X-Forwarded-Host", Host);
            using var answer = await http.SendAsync(request);
            var body = Encoding.UTF8.GetString(Convert.FromBase64String(await answer.Content.ReadAsStringAsync()));
            cell.Is(Comparable(body.Trim()), Comparable(links.Config));
            cell.Is(links.Subscription is null, cell.IsByToken && !cell.Traits.HasSettingApi);
            if (links.Subscription is not null) cell.Holds(links.Subscription.EndsWith("/sub/" + spec.SubscriptionId, StringComparison.Ordinal), "another subscription");
            await cell.ByHandAsync("POST", $"panel/api/inbounds/del/{inbound.Id}");
        }
    }

    private static string Comparable(string link) => Drawn.Replace(link, "spx=drawn");

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}(?=&)")]
    private static partial Regex Drawn { get; }
}
