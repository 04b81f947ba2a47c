using System.Text.Json;
using MoonVpn.Core.Conversations;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Turns JSON into updates, one by one.</summary>
internal static class UpdateReader
{
    /// <summary>As it is to be stored. One that cannot be read is kept, with the reason.</summary>
    /// <exception cref="JsonException">It is no update at all.</exception>
    public static ReceivedUpdate Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt64(out var id))
        {
            throw new JsonException("An update has a number.");
        }

        var raw = json.GetRawText();
        try
        {
            return new ReceivedUpdate(id, MailboxKey(Parse(raw)), raw);
        }
        catch (JsonException unreadable)
        {
            return new ReceivedUpdate(id, 0, raw, unreadable.Message);
        }
    }

    public static Update Parse(string raw) =>
        JsonSerializer.Deserialize<Update>(raw, JsonBotAPI.Options) ?? throw new JsonException("The update is null.");

    /// <summary>A private chat and its buttons are one queue; in a group everybody has one of their own, so that two admins do not wait for each other.</summary>
    private static long MailboxKey(Update update)
    {
        var chat = update.Message?.Chat ?? update.CallbackQuery?.Message?.Chat ?? update.MyChatMember?.Chat;
        var from = update.Message?.From ?? update.CallbackQuery?.From ?? update.MyChatMember?.From;
        return chat is { Type: ChatType.Private } || from is null ? chat?.Id ?? 0 : from.Id;
    }
}
