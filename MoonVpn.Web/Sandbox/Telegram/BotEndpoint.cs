using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.Methods;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>The bot's side: /bot{token}/{method} and /file/bot{token}/{path}.</summary>
internal sealed class BotEndpoint(Cloud cloud)
{
    private const string BadGatewayPage = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    private readonly MethodTable _methods = new(cloud);
    private readonly Polling _polling = new(cloud);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/bot{token}/{method}", ["GET", "POST"], CallAsync);
        routes.MapGet("/file/bot{token}/{**path}", DownloadAsync);
    }

    private async Task CallAsync(HttpContext http)
    {
        var method = (string)http.Request.RouteValues["method"]!;
        CallArguments call = new([], new Dictionary<string, Upload>());
        try
        {
            CheckToken(http);
            call = await CallReader.ReadAsync(http.Request, http.RequestAborted);
            var fault = TakeFault(method, call);
            if (fault is null || await PassAsync(fault, http))
                await AnswerAsync(http, method, call, await ApplyAsync(method, call, http.RequestAborted), fault);
            else
                Log(method, call, fault.Code, "(no answer)");
        }
        catch (TelegramRefusal refusal)
        {
            await RefuseAsync(http, method, call, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log(method, call, 0, "(caller hung up)");
        }
    }

    private void CheckToken(HttpContext http)
    {
        var token = (string)http.Request.RouteValues["token"]!;
        if (!token.Contains(':', StringComparison.Ordinal))
            throw new TelegramRefusal(404, "Not Found");
        if (token != SandboxTelegram.Token || cloud.TokenRevoked)
            throw new TelegramRefusal(401, "Unauthorized");
    }

    private Fault? TakeFault(string method, CallArguments call)
    {
        lock (cloud.Gate)
            return cloud.Faults.Next(method, call);
    }

    /// <summary>Lives through a fault; says whether the call goes on.</summary>
    private async Task<bool> PassAsync(Fault fault, HttpContext http)
    {
        if (fault.DelayMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), cloud.Time, http.RequestAborted);
        if (fault.AfterEffect)
            return true;
        if (fault.Drop)
        {
            http.Abort();
            return false;
        }
        if (fault.Html)
        {
            http.Response.StatusCode = fault.Code == 0 ? StatusCodes.Status502BadGateway : fault.Code;
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync(BadGatewayPage, http.RequestAborted);
            return false;
        }
        return fault.Code == 0 ? true : throw fault.ToRefusal();
    }

    private async Task<JsonNode> ApplyAsync(string method, CallArguments call, CancellationToken ct)
    {
        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            return await _polling.GetUpdatesAsync(call, ct);
        lock (cloud.Gate)
            return _methods.Find(method)(call).DeepClone();
    }

    private async Task AnswerAsync(HttpContext http, string method, CallArguments call, JsonNode result, Fault? fault)
    {
        // An empty poll says nothing and would drown the rest.
        if (result is not JsonArray { Count: 0 })
            Log(method, call, fault?.AfterEffect == true ? 0 : 200, result);
        if (fault?.AfterEffect != true)
            await WriteAsync(http, 200, new JsonObject { ["ok"] = true, ["result"] = result });
        else if (fault.Code == 0)
            http.Abort();
        else
            throw fault.ToRefusal();
    }

    private async Task RefuseAsync(HttpContext http, string method, CallArguments call, TelegramRefusal refusal)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refusal.Code, ["description"] = refusal.Message };
        if (refusal.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }
        if (refusal.MigrateToChatId is { } target)
            body["parameters"] = new JsonObject { ["migrate_to_chat_id"] = target };
        Log(method, call, refusal.Code, body);
        await WriteAsync(http, refusal.Code, body);
    }

    private void Log(string method, CallArguments call, int status, JsonNode? answer)
    {
        lock (cloud.Gate)
            cloud.Calls.Add(method, call, status, answer);
    }

    private async Task DownloadAsync(HttpContext http)
    {
        var path = (string?)http.Request.RouteValues["path"] ?? "";
        var allowed = (string)http.Request.RouteValues["token"]! == SandboxTelegram.Token && !cloud.TokenRevoked;
        StoredFile? file;
        lock (cloud.Gate)
            file = cloud.LocalFiles is null ? cloud.Files.FindPath(path) : null;
        if (!allowed || file is null)
        {
            var code = allowed ? 404 : 401;
            await WriteAsync(http, code, new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = allowed ? "Not Found" : "Unauthorized" });
            return;
        }
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    private static Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(Json.Write(body), http.RequestAborted);
    }
}
