using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo. The sandbox keeps the setting and never calls out.</summary>
internal sealed class Webhooks(Cloud cloud)
{
    public JsonNode Set(CallArguments call)
    {
        var url = call.Text("url");
        if (url.Length == 0)
            return Delete(call);
        if (!url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw TelegramRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (!call.Text("secret_token").All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '_' or '-'))
            throw TelegramRefusal.BadRequest("secret token contains unallowed characters");
        Drop(call);
        cloud.Queue.Allow(call.Node("allowed_updates", "can't parse allowed_updates JSON object") as JsonArray);
        cloud.Profile.Webhook = new JsonObject { ["url"] = url, ["max_connections"] = call.Number("max_connections", 40) };
        cloud.Queue.Wake();
        return true;
    }

    public JsonNode Delete(CallArguments call)
    {
        Drop(call);
        cloud.Profile.Webhook = null;
        return true;
    }

    public JsonNode Describe(CallArguments call)
    {
        var wire = new JsonObject
        {
            ["url"] = cloud.Profile.Webhook?["url"].Text() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = cloud.Queue.Pending,
        };
        wire.SetOrRemove("max_connections", cloud.Profile.Webhook?["max_connections"]);
        wire.SetOrRemove("allowed_updates", cloud.Queue.AllowedKinds);
        return wire;
    }

    private void Drop(CallArguments call)
    {
        if (call.Yes("drop_pending_updates"))
            cloud.Queue.Clear();
    }
}
