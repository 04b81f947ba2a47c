using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>A person, or the bot itself.</summary>
internal sealed record Account(long Id, string FirstName)
{
    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? Language { get; init; }

    public bool IsBot { get; init; }

    public JsonObject ToWire()
    {
        var wire = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        wire.SetOrRemove("last_name", LastName);
        wire.SetOrRemove("username", Username);
        wire.SetOrRemove("language_code", Language);
        return wire;
    }
}
