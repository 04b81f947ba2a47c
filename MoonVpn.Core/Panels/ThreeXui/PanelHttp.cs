using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>HTTP to one panel: its own cookies and certificate rule, no redirects, bounded in time and size.</summary>
internal sealed class PanelHttp : IDisposable
{
    private readonly PanelConnection _connection;
    private readonly WireLimits _limits;
    private readonly CookieContainer _cookies = new();
    private readonly CertificateCheck _certificate;
    private readonly HttpClient _client;

    public PanelHttp(PanelConnection connection, WireLimits limits)
    {
        (_connection, _limits, _certificate) = (connection, limits, new CertificateCheck(connection));
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = limits.Connect,
            CookieContainer = _cookies,
            // Shorter than servers keep idle connections: a write never meets one that is just being closed.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            UseProxy = false,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => _certificate.Accepts(certificate, errors);
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Base => PanelAddress.Parse(_connection.Url);

    public void ForgetCookies()
    {
        foreach (Cookie cookie in _cookies.GetAllCookies()) cookie.Expired = true;
    }

    public async Task<PanelAnswer> SendAsync(PanelCall call, string? bearer, string? csrf, CancellationToken ct)
    {
        using var request = Request(call, bearer, csrf);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(call.IsList ? _limits.List : _limits.Answer);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var body = await ReadAsync(response.Content, limit.Token);
            return new PanelAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", response.Headers.Location, body);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw Classify(problem, limit.IsCancellationRequested);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(PanelCall call, string? bearer, string? csrf)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(Base, call.Path));
        // Decides between JSON and a page, and between a clear 401 and a redirect.
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (csrf is not null && !call.IsRead) request.Headers.Add("X-CSRF-Token", csrf);
        if (call.Body is not null) request.Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (body.Length + read > _limits.AnswerBytes)
                throw new PanelException(PanelFailure.Unknown, "The panel's answer is too large.");
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private PanelException Classify(Exception problem, bool outOfTime)
    {
        var error = (problem as HttpRequestException)?.HttpRequestError;
        if (error == HttpRequestError.SecureConnectionError && _certificate.Complaint is { } complaint)
            return new PanelException(PanelFailure.Certificate, $"The panel's certificate is not accepted: {complaint}.", problem) { Fingerprint = _certificate.Shown };
        if (error == HttpRequestError.SecureConnectionError)
            return new PanelException(PanelFailure.Unreachable, "No secure connection could be made; does this port speak https?", problem);
        if (error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError || (problem is OperationCanceledException && !outOfTime))
            return new PanelException(PanelFailure.Unreachable, $"The panel cannot be reached: {problem.Message}", problem);
        return new PanelException(PanelFailure.Unknown, outOfTime ? "The panel did not answer in time." : $"The connection broke: {problem.Message}", problem);
    }
}
