using System.Net.Http.Headers;
using System.Text;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>
/// Brings updates to the bot's webhook as the server does: in order within a lane, lanes side by side, again after a doubling pause
/// until it is answered with 2xx or the update is too old. It calls nobody outside this machine.
/// </summary>
internal sealed class WebhookDelivery(Cloud cloud) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };
    private readonly HashSet<string> _busy = [];

    public async Task RunAsync(CancellationToken ct)
    {
        var stopped = Task.Delay(Timeout.Infinite, ct);
        while (!ct.IsCancellationRequested)
        {
            Task arrival;
            lock (cloud.Gate)
            {
                Begin(ct);
                arrival = cloud.Queue.Arrival;
            }
            await Task.WhenAny(arrival, stopped);
        }
    }

    public void Dispose() => _http.Dispose();

    private void Begin(CancellationToken ct)
    {
        if (cloud.Profile.Webhook is not { Url.IsLoopback: true } webhook)
            return;
        foreach (var update in cloud.Queue.Heads())
            if (_busy.Count < webhook.MaxConnections && _busy.Add(update.Lane))
                _ = BringAsync(webhook, update, ct);
    }

    private async Task BringAsync(Webhook webhook, QueuedUpdate update, CancellationToken ct)
    {
        // Off the gate that the caller holds.
        await Task.Yield();
        var pause = FirstPause;
        while (!ct.IsCancellationRequested && IsWanted(webhook, update) && await TryAsync(webhook, update, ct) is { } asked)
        {
            var wait = asked > pause ? asked : pause;
            await Task.WhenAny(Task.Delay(wait, cloud.Time, ct), webhook.Replaced);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        lock (cloud.Gate)
        {
            _busy.Remove(update.Lane);
            cloud.Queue.Wake();
        }
    }

    private bool IsWanted(Webhook webhook, QueuedUpdate update)
    {
        lock (cloud.Gate)
            return cloud.Profile.Webhook == webhook && cloud.Queue.Has(update);
    }

    /// <returns>Null when it was taken; else how long the receiver asked to be left alone.</returns>
    private async Task<TimeSpan?> TryAsync(Webhook webhook, QueuedUpdate update, CancellationToken ct)
    {
        try
        {
            using var response = await _http.SendAsync(Request(webhook, update), ct);
            if (response.IsSuccessStatusCode)
            {
                lock (cloud.Gate)
                    cloud.Queue.Confirm(update);
                return null;
            }
            Note(webhook, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            return response.Headers.RetryAfter?.Delta is { } asked ? asked < LongestAsked ? asked : LongestAsked : TimeSpan.Zero;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Note(webhook, failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? "Connection refused" : "Read timeout expired");
            return TimeSpan.Zero;
        }
    }

    private void Note(Webhook webhook, string reason)
    {
        lock (cloud.Gate)
            webhook.Fail(cloud.Now, reason);
    }

    private static HttpRequestMessage Request(Webhook webhook, QueuedUpdate update)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(Json.Write(update.Body), Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (webhook.Secret.Length > 0)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
        return request;
    }
}
