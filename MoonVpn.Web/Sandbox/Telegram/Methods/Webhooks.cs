using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo.</summary>
internal sealed class Webhooks(Cloud cloud)
{
    private const int LongestSecret = 256;
    private const int MostConnections = 100;

    private static readonly int[] Ports = [80, 88, 443, 8443];

    public JsonNode Set(CallArguments call)
    {
        var text = call.Text("url");
        if (text.Length == 0)
            return Delete(call);
        var url = Address(text);
        var secret = Secret(call.Text("secret_token"));
        var allowed = call.Node("allowed_updates", "can't parse allowed_updates JSON object") as JsonArray;
        Drop(call);
        cloud.Queue.Allow(allowed);
        Replace(new Webhook(url, text, secret, (int)Math.Clamp(call.Number("max_connections", 40), 1, MostConnections)));
        return true;
    }

    public JsonNode Delete(CallArguments call)
    {
        Drop(call);
        Replace(null);
        return true;
    }

    public JsonNode Describe(CallArguments call)
    {
        var webhook = cloud.Profile.Webhook;
        var wire = new JsonObject
        {
            ["url"] = webhook?.Text ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = cloud.Queue.Pending,
        };
        wire.SetOrRemove("max_connections", webhook?.MaxConnections);
        wire.SetOrRemove("ip_address", webhook is { Url.IsLoopback: true } ? "127.0.0.1" : null);
        wire.SetOrRemove("last_error_date", webhook?.FailedAt?.ToUnixTimeSeconds());
        wire.SetOrRemove("last_error_message", webhook?.Failure);
        wire.SetOrRemove("allowed_updates", cloud.Queue.AllowedKinds);
        return wire;
    }

    /// <summary>HTTPS at Telegram's ports; on this machine, which Telegram itself would never call, HTTP at any.</summary>
    private static Uri Address(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
            throw TelegramRefusal.BadRequest("bad webhook: URL host is empty");
        if (url is { IsLoopback: true, Scheme: "http" or "https" })
            return url;
        if (url.Scheme != "https")
            throw TelegramRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        return Ports.Contains(url.Port) ? url : throw TelegramRefusal.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }

    private static string Secret(string secret) => secret switch
    {
        { Length: > LongestSecret } => throw TelegramRefusal.BadRequest("secret token is too long"),
        _ when !secret.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '_' or '-') => throw TelegramRefusal.BadRequest("secret token contains unallowed characters"),
        _ => secret,
    };

    private void Replace(Webhook? webhook)
    {
        cloud.Profile.Webhook?.Replace();
        cloud.Profile.Webhook = webhook;
        cloud.Queue.Wake();
    }

    private void Drop(CallArguments call)
    {
        if (call.Yes("drop_pending_updates"))
            cloud.Queue.Clear();
    }
}
