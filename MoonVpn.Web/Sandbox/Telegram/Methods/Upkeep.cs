using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>Deleting, pinning and reacting.</summary>
internal sealed class Upkeep(Cloud cloud, Access access)
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public JsonNode Delete(CallArguments call)
    {
        var room = access.Writable(call);
        var letter = access.Message(room, call.Number("message_id"), "message to delete");
        if (!room.HasOwnNumbering && cloud.Now - letter.SentAt > DeletableFor)
            throw TelegramRefusal.BadRequest("message can't be deleted for everyone");
        if (!letter.ByBot && !room.IsPrivate && room.Members.GetValueOrDefault(cloud.Bot.Id) is not ("administrator" or "creator"))
            throw TelegramRefusal.BadRequest("message can't be deleted");
        cloud.Delete(room, letter);
        return true;
    }

    public JsonNode DeleteMany(CallArguments call)
    {
        var room = access.Writable(call);
        if (call.Node("message_ids", "can't parse message identifiers JSON object") is not JsonArray { Count: > 0 } ids)
            throw TelegramRefusal.BadRequest("message identifiers are not specified");
        foreach (var letter in ids.Select(id => room.Find(id.Number() ?? 0)).OfType<Letter>())
            if (room.HasOwnNumbering || cloud.Now - letter.SentAt <= DeletableFor)
                cloud.Delete(room, letter);
        return true;
    }

    public JsonNode Pin(CallArguments call)
    {
        var room = access.Writable(call);
        var letter = access.Message(room, call.Number("message_id"), "message to pin");
        room.Pinned.Remove(letter.Id);
        room.Pinned.Add(letter.Id);
        return true;
    }

    public JsonNode Unpin(CallArguments call)
    {
        var room = access.Writable(call);
        var id = call.Has("message_id") ? call.Number("message_id") : room.Pinned.LastOrDefault();
        return room.Pinned.Remove(id) ? true : throw TelegramRefusal.BadRequest("message to unpin not found");
    }

    public JsonNode UnpinAll(CallArguments call)
    {
        access.Writable(call).Pinned.Clear();
        return true;
    }

    public JsonNode React(CallArguments call)
    {
        var room = access.Writable(call);
        var letter = access.Message(room, call.Number("message_id"), "message to react");
        var reactions = call.Node("reaction", "can't parse reaction types JSON object") as JsonArray;
        cloud.Events.Add("reaction", new JsonObject { ["chat_id"] = room.Id, ["message_id"] = letter.Id, ["reaction"] = reactions?.DeepClone() });
        return true;
    }
}
