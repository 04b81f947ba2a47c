using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <param name="Lane">Updates of one lane are brought one after the other: a chat's messages, a person's taps.</param>
internal sealed record QueuedUpdate(int Id, string Lane, DateTimeOffset Until, JsonObject Body);
