using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>HTTP to one panel: its own cookies and certificate rule, no redirects, bounded in time and size.</summary>
internal sealed class PanelHttp : IDisposable
{
    private readonly PanelConnection _connection;
    private readonly WireLimits _limits;
    private readonly PanelBreaker _breaker;
    private readonly CallNotes _notes;
    private readonly CookieContainer _cookies = new();
    private readonly CertificateCheck _certificate;
    private readonly HttpClient _client;

    public PanelHttp(PanelConnection connection, WireLimits limits, TimeProvider time, IPanelCallSink? calls = null)
    {
        (_connection, _limits, _certificate) = (connection, limits, new CertificateCheck(connection));
        (_breaker, _notes) = (new PanelBreaker(time, limits), new CallNotes(connection.PanelId, time, calls));
        _client = new HttpClient(PanelHandler.Create(connection, limits, _cookies, _certificate)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Base => PanelAddress.Parse(_connection.Url);

    public void ForgetCookies()
    {
        foreach (Cookie cookie in _cookies.GetAllCookies()) cookie.Expired = true;
    }

    public async Task<PanelAnswer> SendAsync(PanelCall call, string? bearer, string? csrf, CancellationToken ct)
    {
        PanelHandler.EnsureProxyIsReadable(_connection);
        using var request = Request(call, bearer, csrf);
        // An operator who tries a panel is not made to wait.
        if (_connection.PanelId != 0) _breaker.Enter();
        var note = _notes.Begin(call);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(call.Destination is not null ? _limits.Backup : call.IsList ? _limits.List : _limits.Answer);
        try
        {
            var answer = await TransferAsync(request, call, limit.Token);
            if (answer.IsGatewayDown) _breaker.Failed();
            else _breaker.Succeeded();
            note.Answered(answer);
            return answer;
        }
        catch (PanelException unusable)
        {
            // It did answer.
            _breaker.Succeeded();
            note.Failed(unusable);
            throw;
        }
        catch (Exception problem) when (TransportFailures.IsTransport(problem) && !ct.IsCancellationRequested)
        {
            _breaker.Failed();
            var failure = TransportFailures.Read(problem, _connection, _certificate, limit.IsCancellationRequested);
            note.Failed(failure);
            throw failure;
        }
        catch
        {
            _breaker.Abandoned();
            note.Abandoned();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<PanelAnswer> TransferAsync(HttpRequestMessage request, PanelCall call, CancellationToken ct)
    {
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var answer = new PanelAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", response.Headers.Location);
        if (call.Destination is not null && answer is { Status: 200, IsFile: true })
            return answer with { File = await BackupFile.CopyAsync(stream, call.Destination, _limits.BackupBytes, ct) };
        return answer with { Body = await PanelBody.ReadAsync(stream, call.IsList ? _limits.ListBytes : _limits.AnswerBytes, ct) };
    }

    private HttpRequestMessage Request(PanelCall call, string? bearer, string? csrf)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(Base, call.Path));
        // Decides between JSON and a page, and between a clear 401 and a redirect.
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        if (!string.IsNullOrWhiteSpace(_connection.HostName)) request.Headers.Host = _connection.HostName.Trim();
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (csrf is not null && !call.IsRead) request.Headers.Add("X-CSRF-Token", csrf);
        if (call.Body is not null) request.Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }
}
