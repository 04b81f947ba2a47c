using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>getUpdates: the one call that waits.</summary>
internal sealed class Polling(Cloud cloud)
{
    private const int LongestWait = 50;

    private long _current;

    public async Task<JsonNode> GetUpdatesAsync(CallArguments call, CancellationToken ct)
    {
        var offset = call.Number("offset");
        var limit = (int)Math.Clamp(call.Number("limit", 100), 1, 100);
        var until = cloud.Now + TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout"), 0, LongestWait));
        var mine = Begin(call);
        while (true)
        {
            Task arrival;
            lock (cloud.Gate)
            {
                CheckStillOurs(mine);
                var updates = cloud.Queue.Take(offset, limit);
                if (updates.Count > 0 || cloud.Now >= until)
                    return updates.Select(update => update.DeepClone()).ToJsonArray();
                arrival = cloud.Queue.Arrival;
                // An offset confirms, and a negative one throws away, when it is asked: not at every wake-up.
                offset = 0;
            }
            await WaitAsync(arrival, until - cloud.Now, ct);
        }
    }

    private long Begin(CallArguments call)
    {
        lock (cloud.Gate)
        {
            CheckNoWebhook();
            cloud.Queue.Allow(call.Node("allowed_updates", "can't parse allowed_updates JSON object") as JsonArray);
            _current++;
            cloud.Queue.Wake();
            return _current;
        }
    }

    private async Task WaitAsync(Task arrival, TimeSpan longest, CancellationToken ct)
    {
        if (longest <= TimeSpan.Zero)
            return;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(arrival, Task.Delay(longest, cloud.Time, ended.Token));
        await ended.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private void CheckStillOurs(long mine)
    {
        if (cloud.TokenRevoked)
            throw new TelegramRefusal(401, "Unauthorized");
        if (cloud.Profile.Webhook is not null)
            throw TelegramRefusal.Conflict("terminated by setWebhook request");
        if (mine != _current)
            throw TelegramRefusal.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private void CheckNoWebhook()
    {
        if (cloud.Profile.Webhook is not null)
            throw TelegramRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    }
}
