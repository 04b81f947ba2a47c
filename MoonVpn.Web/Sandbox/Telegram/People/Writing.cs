using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.Methods;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>A person writes, sends or edits.</summary>
internal sealed class Writing(Cloud cloud)
{
    private readonly Wording _wording = new(cloud);
    private readonly Presence _presence = new(cloud);

    public JsonNode Say(JsonObject order)
    {
        var (person, room) = _presence.Enter(order);
        var content = new JsonObject();
        if (order["reply_to_message_id"].Number() is { } replied)
            content["reply_to_message"] = room.Find(replied)?.Body.DeepClone() ?? throw TelegramRefusal.BadRequest("message to be replied not found");
        if (order["message_thread_id"].Number() is { } thread)
        {
            content["message_thread_id"] = thread;
            content["is_topic_message"] = true;
        }
        content.SetOrRemove("media_group_id", order["media_group_id"]);
        content.SetOrRemove("forward_origin", order["forward_origin"]);
        Fill(content, order, person);
        var letter = cloud.Post(room, person, content);
        var seen = room.IsPrivate || room.IsChannel || Sees(room, letter);
        var update = seen ? cloud.Queue.Add(room.IsChannel ? "channel_post" : "message", letter.Body) : null;
        return new JsonObject { ["message_id"] = letter.Id, ["chat_id"] = room.Id, ["update_id"] = update };
    }

    public JsonNode Rewrite(JsonObject order)
    {
        var (person, room) = _presence.Enter(order);
        var letter = room.Find(order["message_id"].Number() ?? 0);
        if (letter is null || letter.ByBot || (!room.IsChannel && letter.Body["from"]?["id"].Number() != person.Id))
            throw TelegramRefusal.BadRequest("no such message of this person");
        var body = (JsonObject)letter.Body.DeepClone();
        var field = letter.IsText ? "text" : "caption";
        foreach (var (name, value) in _wording.Typed(order[field].Text() ?? order["text"].Text() ?? "", field))
            body[name] = value?.DeepClone();
        cloud.Change(room, letter, body, byPerson: true);
        return new JsonObject { ["update_id"] = cloud.Queue.Add(room.IsChannel ? "edited_channel_post" : "edited_message", letter.Body) };
    }

    private void Fill(JsonObject content, JsonObject order, Account person)
    {
        var caption = order["caption"].Text() ?? "";
        if (order["photo_base64"].Text() is { } photo)
            content["photo"] = cloud.Files.Keep("photo", new Upload("photo", Bytes(photo)));
        else if (order["document_base64"].Text() is { } document)
            content["document"] = cloud.Files.Keep("document", new Upload(order["file_name"].Text() ?? "file", Bytes(document)));
        else if (order["contact"] is { } contact)
            content["contact"] = Contact(contact, person);
        else
            Merge(content, Text(order));
        if (caption.Length > 0)
            Merge(content, _wording.Typed(caption, "caption"));
    }

    private JsonObject Text(JsonObject order)
    {
        var text = _wording.Typed(order["text"].Text() ?? "", "text");
        return text["text"].Text() is { Length: > 0 } ? text : throw TelegramRefusal.BadRequest("message text is empty");
    }

    /// <summary>true shares one's own number, as the keyboard's button does; an object is anybody's card.</summary>
    private static JsonObject Contact(JsonNode given, Account person) => given as JsonObject is { } card
        ? (JsonObject)card.DeepClone()
        : new JsonObject { ["phone_number"] = $"98912{person.Id:D7}", ["first_name"] = person.FirstName, ["user_id"] = person.Id };

    /// <summary>Privacy mode: as a plain member the bot sees only what is meant for it.</summary>
    private bool Sees(Room room, Letter letter) =>
        room.Members.GetValueOrDefault(cloud.Bot.Id) is "administrator" or "creator"
        || (letter.Body["text"].Text() ?? "").StartsWith('/')
        || letter.Body["reply_to_message"]?["from"]?["id"].Number() == cloud.Bot.Id;

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw TelegramRefusal.BadRequest("the file is not base64");
        }
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (field, value) in from)
            into[field] = value?.DeepClone();
    }
}
