using System.Globalization;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>The persons' side, /_tg/*: what their apps would do, and what only a sandbox can.</summary>
internal sealed class PeopleEndpoint(Cloud cloud, CancellationToken stopping)
{
    private readonly Writing _writing = new(cloud);
    private readonly Tapping _tapping = new(cloud);
    private readonly Founding _founding = new(cloud);
    private readonly Joining _joining = new(cloud);
    private readonly Views _views = new(cloud);
    private readonly Walking _walking = new(cloud);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/_tg/message", http => ActAsync(http, _writing.Say));
        routes.MapPost("/_tg/edit", http => ActAsync(http, _writing.Rewrite));
        routes.MapPost("/_tg/tap", http => ActAsync(http, _tapping.Tap));
        routes.MapPost("/_tg/chat", http => ActAsync(http, _founding.Found));
        routes.MapPost("/_tg/join", http => ActAsync(http, _joining.Join));
        routes.MapPost("/_tg/leave", http => ActAsync(http, _joining.Leave));
        routes.MapPost("/_tg/update", http => ActAsync(http, Inject));
        routes.MapPost("/_tg/token", http => ActAsync(http, SetToken));
        routes.MapPost("/_tg/reset", http => ActAsync(http, Reset));
        routes.MapPost("/_tg/fault", http => ActAsync(http, order => cloud.Faults.Add(order).ToWire()));
        routes.MapDelete("/_tg/fault", http => ActAsync(http, ClearFaults));
        routes.MapGet("/_tg/fault", http => ShowAsync(http, cloud.Faults.ToWire));
        routes.MapGet("/_tg/chat/{id}", http => ShowAsync(http, () => _views.Chat(Number(http, "id"), NumberAsked(http, "as"))));
        routes.MapGet("/_tg/calls", http => ShowAsync(http, () => cloud.Calls.ToWire(http.Request.Query["method"], NumberAsked(http, "since"))));
        routes.MapGet("/_tg/state", http => ShowAsync(http, _views.State));
        routes.MapPost("/_tg/walk", http => ActAsync(http, _walking.Begin));
        routes.MapGet("/_tg/walk", http => ShowAsync(http, _walking.Show));
        new Following(cloud, stopping).Map(routes);
    }

    private async Task ActAsync(HttpContext http, Func<JsonObject, JsonNode> act)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var order = body.Length == 0 ? [] : Json.TryParse(body) as JsonObject;
        await ShowAsync(http, () => act(order ?? throw TelegramRefusal.BadRequest("a JSON object is expected")));
    }

    private async Task ShowAsync(HttpContext http, Func<JsonNode> show)
    {
        var status = 200;
        string text;
        try
        {
            lock (cloud.Gate)
                text = Json.Write(new JsonObject { ["ok"] = true, ["result"] = show().DeepClone() });
        }
        catch (TelegramRefusal refusal)
        {
            status = refusal.Code;
            text = Json.Write(new JsonObject { ["ok"] = false, ["error_code"] = status, ["description"] = refusal.Message });
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    /// <summary>Any update as it is, with or without an id of its own: duplicates and poison included.</summary>
    private JsonNode Inject(JsonObject update)
    {
        var (kind, content) = update.FirstOrDefault(field => field.Key != "update_id");
        if (content is null)
            throw TelegramRefusal.BadRequest("an update needs a kind and its content");
        return new JsonObject { ["update_id"] = cloud.Queue.Add(kind, content, (int?)update["update_id"].Number()) };
    }

    private JsonNode SetToken(JsonObject order)
    {
        cloud.TokenRevoked = order["revoked"].Yes();
        cloud.Queue.Wake();
        return new JsonObject { ["token"] = SandboxTelegram.Token, ["revoked"] = cloud.TokenRevoked };
    }

    private JsonNode Reset(JsonObject order)
    {
        cloud.Reset();
        return true;
    }

    private JsonNode ClearFaults(JsonObject order)
    {
        cloud.Faults.Clear();
        return true;
    }

    private static long Number(HttpContext http, string name) =>
        long.TryParse((string?)http.Request.RouteValues[name], CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static long NumberAsked(HttpContext http, string name) =>
        long.TryParse(http.Request.Query[name], CultureInfo.InvariantCulture, out var number) ? number : 0;
}
