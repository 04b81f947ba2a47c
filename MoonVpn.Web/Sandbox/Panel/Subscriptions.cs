using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The subscription server. The real one listens on a port of its own; here it shares the panel's.</summary>
internal sealed class Subscriptions(PanelDatabase db)
{
    public const string Root = "/sub/";

    private readonly ShareLinks _links = new(db.Traits);
    private readonly LinkRemarks _remarks = new(db);

    private sealed record Hit(PanelInbound Inbound, JsonObject Client);

    public static bool Owns(PanelRequest request) =>
        new[] { Root, "/json/", "/clash/" }.Any(root => request.Path.StartsWith(root, StringComparison.Ordinal));

    public PanelAnswer Answer(PanelRequest request)
    {
        // The JSON form and Clash are not played here.
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal) || !(request.Method == "GET" || (request.Method == "HEAD" && db.Traits.HasSubscriptionHead)))
            return PanelAnswer.NoRoute();
        var hits = Find(request.Path[Root.Length..]);
        if (hits.Count == 0)
            return db.Traits.HasSubscriptionNotFound ? PanelAnswer.Empty(StatusCodes.Status404NotFound) : PanelAnswer.Text(StatusCodes.Status400BadRequest, "Error!");
        var lines = string.Concat(hits.Select((hit, at) => Link(hit, request, _remarks.InBody(hit.Inbound, hit.Client.Text("email"), IsFirst(hits, at))) + "\n"));
        return request.WantsHtml && db.Traits.HasSubscriptionPage ? Page(lines) : Body(request, hits, lines);
    }

    /// <summary>For the API: links without what is left.</summary>
    public IEnumerable<string> DisplayLinks(PanelRequest request, string subId) =>
        Find(subId).Select(hit => Link(hit, request, LinkRemarks.Shown(hit.Inbound, hit.Client.Text("email"))));

    public IEnumerable<string> LinksOf(PanelRequest request, int inboundId, string email) =>
        db.State.Inbound(inboundId, PanelTexts.Obtain) is var inbound && inbound.Client(email) is { } client
            ? [Link(new Hit(inbound, client), request, LinkRemarks.Shown(inbound, email))]
            : [];

    /// <summary>Until 2.9.3 without clients that are switched off.</summary>
    private List<Hit> Find(string subId) =>
        [.. db.State.Inbounds.Where(inbound => inbound.Enable && subId.Length > 0)
            .SelectMany(inbound => inbound.Clients().Where(client => client.Text("subId") == subId && (db.Traits.ListsDisabled || client.Flag("enable"))).Select(client => new Hit(inbound, client)))];

    private string Link(Hit hit, PanelRequest request, string remark) => _links.For(hit.Inbound, hit.Client, request.HostName, remark);

    private static bool IsFirst(List<Hit> hits, int at) =>
        hits.FindIndex(hit => hit.Client.Text("email") == hits[at].Client.Text("email")) == at;

    private PanelAnswer Body(PanelRequest request, List<Hit> hits, string lines)
    {
        var answer = PanelAnswer.Text(200, Convert.ToBase64String(Encoding.UTF8.GetBytes(lines)))
            .With("Subscription-Userinfo", UserInfo(hits))
            .With("Profile-Update-Interval", "12");
        if (db.Traits.HasProfileTitle)
            answer.With("Profile-Title", db.Traits.HasEncodedTitle ? "base64:" : request.Path[Root.Length..]);
        if (db.Traits.HasWebPageHeader)
            answer.With("Profile-Web-Page-Url", $"{request.Scheme}://{request.Host}{request.Path}");
        return db.Traits.RoutingHeader is { } routing ? answer.With("Routing-Enable", routing) : answer;
    }

    private PanelAnswer Page(string lines)
    {
        var page = PanelAnswer.Html(200, $"<!DOCTYPE html>\n<html><head><title>Subscription</title></head><body><pre>{WebUtility.HtmlEncode(lines)}</pre></body></html>\n");
        return db.Traits.HasClientRecords
            ? page.With("Cache-Control", "no-cache, no-store, must-revalidate").With("Expires", "0").With("Pragma", "no-cache")
            : page;
    }

    /// <summary>Sums over the clients of the id; one without a limit makes the whole unlimited.</summary>
    private string UserInfo(List<Hit> hits)
    {
        var rows = hits.Select(hit => hit.Client.Text("email")).Distinct().Select(db.State.TrafficOf).OfType<TrafficRow>().ToList();
        var total = rows.Exists(row => row.Total == 0) ? 0 : rows.Sum(row => row.Total);
        var expiries = rows.Select(Expiry).Distinct().ToList();
        var expire = expiries.Count == 1 ? expiries[0] / 1000 : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"upload={rows.Sum(row => row.Up)}; download={rows.Sum(row => row.Down)}; total={total}; expire={expire}");
    }

    /// <summary>A delayed start: 2.x says never, 3.x says as if it started now.</summary>
    private long Expiry(TrafficRow row) => row.ExpiryTime >= 0 ? row.ExpiryTime : db.Traits.IsV3 ? db.NowMs - row.ExpiryTime : 0;
}
