using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>The reply_markup of a call after all checks. Only the inline kind belongs to the message.</summary>
internal sealed record Keyboard(JsonObject? Inline, JsonObject? Reply)
{
    public static readonly Keyboard None = new(null, null);
}
