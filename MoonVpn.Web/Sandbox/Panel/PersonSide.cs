using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What a person or a test in another process does to the panel, as JSON below /_panel/.</summary>
internal sealed class PersonSide(SandboxPanel panel)
{
    public const string Root = "/_panel/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public PanelAnswer Answer(PanelRequest request)
    {
        try
        {
            var body = request.Body.Length == 0 ? [] : JsonNode.Parse(request.Body) as JsonObject ?? [];
            return Act($"{request.Method} {request.Path[Root.Length..]}", body);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return PanelAnswer.Json(new JsonObject { ["error"] = problem.Message }, StatusCodes.Status400BadRequest);
        }
    }

    private PanelAnswer Act(string what, JsonObject body) => what switch
    {
        "GET state" => Shown(panel.State),
        "GET audit" => Shown(panel.Mutations),
        "GET calls" => Shown(panel.Calls),
        "GET fault" => Shown(panel.Faults.Waiting),
        "POST fault" => Done(() => panel.Faults.Add(Fault(body))),
        "DELETE fault" => Done(panel.Faults.Clear),
        "POST tick" => Done(() => Tick(body)),
        "POST crowd" => Done(() => panel.Crowd((int)body.Number("clients"))),
        "POST latency" => Done(() => panel.LatencyMs = (int)body.Number("ms")),
        "POST foreign" => PanelAnswer.Text(StatusCodes.Status200OK, panel.Foreign(body.Texts("own"))),
        "POST drop-client" => PanelAnswer.Json(new JsonObject { ["dropped"] = panel.Drop(body.Text("email")) }),
        "POST end-sessions" => Done(panel.EndSessions),
        "POST snapshot" => Done(panel.Snapshot),
        "POST rollback" => Done(panel.Rollback),
        "POST reset" => Done(panel.Reset),
        _ => PanelAnswer.Json(new JsonObject { ["error"] = "There is no " + what }, StatusCodes.Status404NotFound),
    };

    private void Tick(JsonObject body)
    {
        var (email, up, down) = (body.Text("email"), body.Number("up"), body.Number("down"));
        if (email.Length > 0)
            panel.Tick(email, up, down);
        else if (up + down > 0)
            panel.TickAll(up, down);
        else
            panel.Tick();
    }

    private static PanelFault Fault(JsonObject body)
    {
        var fault = new PanelFault(PanelFault.KindOf(body.Text("kind")), body.Text("match"));
        return fault with
        {
            Method = body.Text("method") is { Length: > 0 } method ? method : null,
            Times = body.ContainsKey("times") ? (int)body.Number("times") : fault.Times,
            DelayMs = (int)body.Number("delayMs"),
            Msg = body.Text("msg") is { Length: > 0 } msg ? msg : fault.Msg,
            Skip = (int)body.Number("skip"),
            After = (int)body.Number("after"),
            Size = body.Number("size"),
        };
    }

    private static PanelAnswer Shown<T>(T what) => PanelAnswer.Json(JsonSerializer.SerializeToNode(what, Json)!);

    private static PanelAnswer Done(Action act)
    {
        act();
        return PanelAnswer.Json(new JsonObject { ["done"] = true });
    }
}
