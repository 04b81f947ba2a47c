using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.Methods;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>What a person sees, and what a test wants to know.</summary>
internal sealed class Views(Cloud cloud)
{
    /// <summary>One chat whole, with what became of every message; <paramref name="viewer"/> chooses the commands shown.</summary>
    public JsonNode Chat(long id, long viewer)
    {
        var room = cloud.Room(id) ?? throw new TelegramRefusal(404, "there is no such chat");
        var person = cloud.Accounts.GetValueOrDefault(viewer == 0 ? id : viewer);
        return new JsonObject
        {
            ["seq"] = cloud.Events.Last,
            ["chat"] = cloud.Describe(room),
            ["started"] = room.Started,
            ["blocked"] = room.Blocked,
            ["members"] = new JsonObject(room.Members.Select(member => KeyValuePair.Create($"{member.Key}", (JsonNode?)member.Value))),
            ["pinned"] = room.Pinned.Select(pinned => (JsonNode?)pinned).ToJsonArray(),
            ["reply_keyboard"] = room.ReplyKeyboard?.DeepClone(),
            ["menu_button"] = (room.MenuButton ?? cloud.Profile.MenuButton)?.DeepClone(),
            ["description"] = cloud.Profile.Words.GetValueOrDefault(("description", person?.Language ?? "")) ?? cloud.Profile.Words.GetValueOrDefault(("description", "")),
            ["commands"] = cloud.Profile.CommandsFor(room, person?.Id ?? 0, person?.Language ?? ""),
            ["messages"] = room.Letters.Select(letter => (JsonNode?)Letter(letter)).ToJsonArray(),
            ["answers"] = cloud.Answers.Where(answer => answer.ChatId == id).Select(answer => (JsonNode?)Answering.ToWire(answer)).ToJsonArray(),
        };
    }

    public JsonNode State() => new JsonObject
    {
        ["seq"] = cloud.Events.Last,
        ["now"] = cloud.UnixNow,
        ["bot"] = cloud.Bot.ToWire(),
        ["token"] = SandboxTelegram.Token,
        ["token_revoked"] = cloud.TokenRevoked,
        ["pending_update_count"] = cloud.Queue.Pending,
        ["webhook"] = cloud.Profile.Webhook?.Text,
        ["faults"] = cloud.Faults.ToWire(),
        ["people"] = cloud.Accounts.Values.Where(account => !account.IsBot).Select(account => (JsonNode?)account.ToWire()).ToJsonArray(),
        ["chats"] = cloud.Rooms.Values.Select(room => (JsonNode?)cloud.Describe(room)).ToJsonArray(),
        ["unanswered_taps"] = cloud.Taps.Count,
    };

    private static JsonObject Letter(Letter letter) => new()
    {
        ["message"] = letter.Body.DeepClone(),
        ["by_bot"] = letter.ByBot,
        ["deleted"] = letter.Deleted,
        ["history"] = letter.History.Select(former => former.DeepClone()).ToJsonArray(),
    };
}
