using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>Stands between the client and a sandbox panel: with a certificate, a forgotten session or a spoilt answer where the test wants one.</summary>
internal sealed class PanelFront : IAsyncDisposable
{
    private readonly HttpClient _panel = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private int _writing;
    private StubServer? _server;
    private HttpRequestMessage? _held;

    private PanelFront(Uri target) => Target = target;

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>True once two additions were under way together.</summary>
    public bool SawCrowd { get; private set; }

    public int Logins => Requests.Count(request => request.EndsWith("/login", StringComparison.Ordinal));

    /// <summary>Applies once, to the first request whose path contains <see cref="FaultAt"/>.</summary>
    public FrontFault Fault { get; set; }

    public string FaultAt { get; set; } = "";

    /// <summary>Told of every path that the panel has answered, before the caller hears.</summary>
    public Action<string>? Answered { get; set; }

    /// <summary>No call is known to come from who logged in.</summary>
    public bool Forgets { get; set; }

    /// <summary>Answers to paths that the sandbox panel does not know.</summary>
    public Dictionary<string, string> Canned { get; } = [];

    /// <summary>Files that the sandbox panel does not serve, by path.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>What a token without the right to it is told of paths that contain this.</summary>
    public string? Forbidden { get; set; }

    /// <summary>Where the panel really is.</summary>
    public Uri Target { get; set; }

    public string Url => _server!.Url;

    public static async Task<PanelFront> StartAsync(Uri panel, X509Certificate2? certificate = null)
    {
        var front = new PanelFront(panel);
        front._server = await StubServer.StartAsync(front.PassAsync, certificate);
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _panel.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        Requests.Enqueue($"{context.Request.Method} {path}");
        if (Canned.TryGetValue(path, out var canned))
        {
            await Results.Text(canned, "application/json").ExecuteAsync(context);
            return;
        }

        if (Files.TryGetValue(path, out var file))
        {
            await Results.File(file, "application/octet-stream", "x-ui.db").ExecuteAsync(context);
            return;
        }

        if (Forbidden is not null && path.Contains(Forbidden, StringComparison.Ordinal))
        {
            const string words = """{"success":false,"msg":"this API token is not permitted to access this endpoint"}""";
            await Results.Text(words, "application/json", statusCode: 403).ExecuteAsync(context);
            return;
        }

        var isWrite = path.Contains("/add", StringComparison.Ordinal);
        if (isWrite && Interlocked.Increment(ref _writing) > 1) SawCrowd = true;
        var request = await CopyAsync(context.Request, path);
        if (Fault == FrontFault.Late && FaultAt.Length > 0 && path.Contains(FaultAt, StringComparison.Ordinal))
        {
            (_held, Fault) = (request, FrontFault.None);
            if (isWrite) Interlocked.Decrement(ref _writing);
            await HangAsync(context);
            return;
        }

        if (path == _held?.RequestUri!.PathAndQuery) (await _panel.SendAsync(Interlocked.Exchange(ref _held, null)!)).Dispose();
        using var answer = await _panel.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (isWrite) Interlocked.Decrement(ref _writing);
        Answered?.Invoke(path);

        var fault = FaultAt.Length > 0 && path.Contains(FaultAt, StringComparison.Ordinal) ? Fault : FrontFault.None;
        if (fault != FrontFault.None) Fault = FrontFault.None;
        await AnswerAsync(context, answer, body, fault);
    }

    private static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    private async Task<HttpRequestMessage> CopyAsync(HttpRequest from, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(Target, path));
        var isForgotten = Forgets && path.Contains("/panel/", StringComparison.Ordinal);
        foreach (var (name, value) in from.Headers.Where(header => header.Key is not ("Host" or "Content-Type" or "Content-Length")))
            if (!isForgotten || name is not ("Cookie" or "Authorization")) request.Headers.TryAddWithoutValidation(name, [.. value]);
        if (from.ContentLength is > 0)
        {
            using var body = new MemoryStream();
            await from.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", from.ContentType);
        }

        return request;
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage answer, byte[] body, FrontFault fault)
    {
        var response = context.Response;
        response.StatusCode = fault == FrontFault.BadGateway ? 502 : (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Where(header => header.Key is not "Transfer-Encoding")) response.Headers[name] = values.ToArray();
        response.ContentType = fault is FrontFault.BadGateway or FrontFault.Page ? "text/html" : answer.Content.Headers.ContentType?.ToString();
        switch (fault)
        {
            case FrontFault.Hang:
                await HangAsync(context);
                break;
            case FrontFault.Reset:
                context.Abort();
                break;
            case FrontFault.Truncated:
                response.ContentLength = body.Length;
                await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case FrontFault.Empty:
                break;
            default:
                await response.Body.WriteAsync(fault == FrontFault.None ? body : "<html>gateway</html>"u8.ToArray());
                break;
        }
    }
}
