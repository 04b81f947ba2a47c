using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>A caller with a session, who follows no redirect and gives up after a while. Keeps the latest cookie whatever the clock says.</summary>
internal sealed class PanelVisitor : IDisposable
{
    private readonly SandboxPanelServer _server;
    private readonly HttpClient _http;
    private string? _cookie;

    private PanelVisitor(SandboxPanelServer server, TimeSpan patience)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
        })
        {
            BaseAddress = server.Url,
            Timeout = patience,
        };
    }

    public static async Task<PanelVisitor> StrangerAsync(SandboxPanelServer server, TimeSpan? patience = null)
    {
        var visitor = new PanelVisitor(server, patience ?? TimeSpan.FromSeconds(30));
        if (server.Panel.Options.Traits.HasCsrf)
        {
            var answer = await (await visitor.SendAsync("GET", "csrf-token")).Content.ReadFromJsonAsync<JsonObject>();
            visitor._http.DefaultRequestHeaders.Add("X-CSRF-Token", answer!["obj"]!.GetValue<string>());
        }
        return visitor;
    }

    public static async Task<PanelVisitor> OperatorAsync(SandboxPanelServer server, TimeSpan? patience = null)
    {
        var visitor = await StrangerAsync(server, patience);
        Assert.True((await visitor.LoginAsync()).Success);
        return visitor;
    }

    public Task<(bool Success, string Msg, JsonNode? Obj)> LoginAsync(string? password = null) => PostAsync("login",
        new JsonObject { ["username"] = _server.Panel.Options.Username, ["password"] = password ?? _server.Panel.Options.Password });

    public async Task<HttpResponseMessage> SendAsync(string method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        if (_cookie is not null)
            request.Headers.Add("Cookie", _cookie);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await _http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            _cookie = set.Last().Split(';')[0];
        return answer;
    }

    public async Task<(bool Success, string Msg, JsonNode? Obj)> PostAsync(string path, JsonNode? body = null) => await ReadAsync(await SendAsync("POST", path, body));

    public async Task<JsonNode?> GetAsync(string path)
    {
        var (success, msg, obj) = await ReadAsync(await SendAsync("GET", path));
        Assert.True(success, msg);
        return obj;
    }

    /// <summary>Adds a client to the first inbound, as this version wants it.</summary>
    public Task<(bool Success, string Msg, JsonNode? Obj)> AddAsync(string email, long totalGB = 0, long expiryTime = 0, int reset = 0)
    {
        var client = Client(email, totalGB, expiryTime, reset);
        return _server.Panel.Options.Traits.HasClientRecords
            ? PostAsync("panel/api/clients/add", new JsonObject { ["client"] = client, ["inboundIds"] = new JsonArray(1) })
            : PostAsync("panel/api/inbounds/addClient", Settings(client));
    }

    public Task<(bool Success, string Msg, JsonNode? Obj)> UpdateAsync(JsonObject client) => _server.Panel.Options.Traits.HasClientRecords
        ? PostAsync("panel/api/clients/update/" + client["email"], client)
        : PostAsync("panel/api/inbounds/updateClient/" + client["id"], Settings(client));

    public Task<(bool Success, string Msg, JsonNode? Obj)> ResetAsync(string email) => PostAsync(
        _server.Panel.Options.Traits.HasClientRecords ? "panel/api/clients/resetTraffic/" + email : $"panel/api/inbounds/1/resetClientTraffic/{email}");

    public static JsonObject Client(string email, long totalGB = 0, long expiryTime = 0, int reset = 0, bool enable = true) => new()
    {
        ["id"] = "b831381d-6324-4d53-ad4f-8cda48b30811",
        ["email"] = email,
        ["subId"] = "sub-" + email,
        ["enable"] = enable,
        ["totalGB"] = totalGB,
        ["expiryTime"] = expiryTime,
        ["limitIp"] = 2,
        ["tgId"] = 0,
        ["comment"] = "order 1",
        ["reset"] = reset,
    };

    public void Dispose() => _http.Dispose();

    private static JsonObject Settings(JsonObject client) =>
        new() { ["id"] = 1, ["settings"] = new JsonObject { ["clients"] = new JsonArray(client) }.ToJsonString() };

    private static async Task<(bool Success, string Msg, JsonNode? Obj)> ReadAsync(HttpResponseMessage response)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (body["success"]!.GetValue<bool>(), body["msg"]!.GetValue<string>(), body["obj"]);
    }
}
