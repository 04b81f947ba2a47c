using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Support;

/// <summary>The persons' side of a sandbox Telegram, over HTTP: works for one in this process and for one in its own.</summary>
public sealed class TelegramTown(Uri url) : IDisposable
{
    public const long ReviewChannel = -1001234567001;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    public Uri Url { get; } = url;

    public TelegramPerson Person(long id) => new(this, id, id);

    public async Task<IReadOnlyList<TelegramMessage>> MessagesAsync(long chat)
    {
        var view = await GetAsync($"/_tg/chat/{chat}");
        return [.. view["messages"]!.AsArray().Select(entry => new TelegramMessage(this, entry!.AsObject()))];
    }

    public async Task<JsonObject> ChatAsync(long chat) => (await GetAsync($"/_tg/chat/{chat}")).AsObject();

    public Task<JsonObject> StateAsync() => LookAsync("/_tg/state");

    public async Task<JsonObject> LookAsync(string path) => (await GetAsync(path)).AsObject();

    /// <summary>Calls of the bot so far: method, parameters, status, answer.</summary>
    public async Task<IReadOnlyList<JsonObject>> CallsAsync(string? method = null, long since = 0) =>
        [.. (await GetAsync($"/_tg/calls?method={method}&since={since}")).AsArray().Select(call => call!.AsObject())];

    public Task<JsonObject> SeeCallAsync(string method, Func<JsonObject, bool>? wanted = null, TimeSpan? patience = null) =>
        WaitAsync($"a call of {method}", async () => (await CallsAsync(method)).LastOrDefault(call => wanted?.Invoke(call) ?? true), patience);

    /// <summary>Orders trouble: method, chat_id, code, description, retry_after, migrate_to_chat_id, times (0: until cleared), delay_ms, drop, after_effect, html.</summary>
    public Task FaultAsync(object order) => PostAsync("/_tg/fault", order);

    public async Task ClearFaultsAsync() => (await _http.DeleteAsync("/_tg/fault")).EnsureSuccessStatusCode();

    /// <summary>Makes or changes a person (positive id) or a chat (negative id).</summary>
    public Task ChangeChatAsync(object order) => PostAsync("/_tg/chat", order);

    public Task InjectAsync(JsonObject update) => PostAsync("/_tg/update", update);

    public Task RevokeTokenAsync(bool revoked = true) => PostAsync("/_tg/token", new { revoked });

    public Task ResetAsync() => PostAsync("/_tg/reset", new { });

    public Task<byte[]> FileAsync(string fileId) => _http.GetByteArrayAsync($"/_tg/file/{fileId}");

    public async Task<JsonNode> PostAsync(string path, object order)
    {
        using var response = await _http.PostAsJsonAsync(path, order);
        return await ResultAsync(response, $"POST {path}");
    }

    /// <summary>Looks, and looks again whenever something happened in the sandbox, until there is something to see.</summary>
    public async Task<T> WaitAsync<T>(string what, Func<Task<T?>> look, TimeSpan? patience = null)
        where T : class
    {
        using var patienceEnds = new CancellationTokenSource(patience ?? Patience);
        try
        {
            while (true)
            {
                var seen = (await StateAsync())["seq"]!.GetValue<long>();
                if (await look() is { } found)
                    return found;
                using var _ = await _http.GetAsync($"/_tg/changes?since={seen}", patienceEnds.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited {patience ?? Patience} and did not see {what}.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return await ResultAsync(response, $"GET {path}");
    }

    private static async Task<JsonNode> ResultAsync(HttpResponseMessage response, string asked)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return response.IsSuccessStatusCode ? body["result"]! : throw new InvalidOperationException($"{asked}: {body["description"]}");
    }
}
