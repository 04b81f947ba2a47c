using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>What the bot says of itself: names, commands, menu button, webhook.</summary>
internal sealed class BotProfile
{
    /// <summary>Name, description and short description, by field and language.</summary>
    public Dictionary<(string Field, string Language), string> Words { get; } = [];

    /// <summary>Command lists by scope and language.</summary>
    public Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];

    public JsonObject? MenuButton { get; set; }

    public Webhook? Webhook { get; set; }

    /// <summary>The list a person sees under "/": chat first, then kind of chat, then default; own language before none.</summary>
    public JsonArray CommandsFor(Room room, long person, string language)
    {
        var kind = room.IsPrivate ? "all_private_chats" : "all_group_chats";
        string[] scopes = [$"chat_member:{room.Id}:{person}", $"chat:{room.Id}", kind, "default"];
        foreach (var scope in scopes)
            foreach (var tongue in new[] { language, "" })
                if (Commands.TryGetValue((scope, tongue), out var list))
                    return (JsonArray)list.DeepClone();
        return [];
    }
}
