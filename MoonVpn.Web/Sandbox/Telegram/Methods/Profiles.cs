using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>getMe, commands, names, descriptions and the menu button.</summary>
internal sealed partial class Profiles(Cloud cloud, Access access)
{
    private static readonly Dictionary<string, int> WordLimits = new() { ["name"] = 64, ["description"] = 512, ["short_description"] = 120 };

    public JsonNode GetMe(CallArguments call)
    {
        var wire = cloud.Bot.ToWire();
        wire["can_join_groups"] = true;
        foreach (var ability in new[] { "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots" })
            wire[ability] = false;
        return wire;
    }

    public JsonNode SetCommands(CallArguments call)
    {
        if (call.Node("commands", "can't parse commands JSON object") is not JsonArray commands)
            throw TelegramRefusal.BadRequest("expected an Array of BotCommand");
        if (commands.Count > 100)
            throw TelegramRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
            Check(command);
        cloud.Profile.Commands[Key(call)] = (JsonArray)commands.DeepClone();
        cloud.Events.Add("commands", []);
        return true;
    }

    public JsonNode GetCommands(CallArguments call) => cloud.Profile.Commands.GetValueOrDefault(Key(call))?.DeepClone() ?? new JsonArray();

    public JsonNode DeleteCommands(CallArguments call)
    {
        cloud.Profile.Commands.Remove(Key(call));
        cloud.Events.Add("commands", []);
        return true;
    }

    public JsonNode SetWords(CallArguments call, string field)
    {
        var words = call.Text(field);
        if (words.EnumerateRunes().Count() > WordLimits[field])
            throw TelegramRefusal.BadRequest($"bot {field.Replace('_', ' ')} is too long");
        cloud.Profile.Words[(field, call.Text("language_code"))] = words;
        return true;
    }

    public JsonNode GetWords(CallArguments call, string field)
    {
        var own = cloud.Profile.Words.GetValueOrDefault((field, call.Text("language_code")));
        return new JsonObject { [field] = own ?? cloud.Profile.Words.GetValueOrDefault((field, "")) ?? (field == "name" ? cloud.Bot.FirstName : "") };
    }

    public JsonNode SetMenuButton(CallArguments call)
    {
        var button = call.Node("menu_button", "can't parse menu button JSON object") as JsonObject ?? new JsonObject { ["type"] = "default" };
        if (button["type"].Text() is not ("default" or "commands" or "web_app"))
            throw TelegramRefusal.BadRequest("menuButton has unsupported type");
        if (call.Has("chat_id"))
            access.Readable(call).MenuButton = (JsonObject)button.DeepClone();
        else
            cloud.Profile.MenuButton = (JsonObject)button.DeepClone();
        return true;
    }

    public JsonNode GetMenuButton(CallArguments call)
    {
        var own = call.Has("chat_id") ? access.Readable(call).MenuButton : null;
        return (own ?? cloud.Profile.MenuButton)?.DeepClone() ?? new JsonObject { ["type"] = "commands" };
    }

    private static void Check(JsonNode? command)
    {
        if (!Name().IsMatch(command?["command"].Text() ?? ""))
            throw TelegramRefusal.BadRequest("BOT_COMMAND_INVALID");
        if ((command?["description"].Text() ?? "").EnumerateRunes().Count() is 0 or > 256)
            throw TelegramRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private static (string Scope, string Language) Key(CallArguments call)
    {
        var scope = call.Node("scope", "can't parse BotCommandScope JSON object") as JsonObject;
        var type = scope?["type"].Text() ?? "default";
        var parts = new[] { type, scope?["chat_id"].Text(), scope?["user_id"].Text() };
        return (string.Join(':', parts.Where(part => part is not null)), call.Text("language_code"));
    }

    [GeneratedRegex("^/?[a-z0-9_]{1,32}$")]
    private static partial Regex Name();
}
