using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Support;

/// <summary>Somebody with a phone: writes, taps, sends pictures, and looks at what the bot wrote.</summary>
public sealed class TelegramPerson(TelegramTown town, long id, long chat)
{
    public long Id { get; } = id;

    /// <summary>Buttons pressed since the start or since <see cref="ForgetTaps"/>; typed texts do not count.</summary>
    public int TapCount { get; private set; }

    /// <summary>The same person in a group or channel.</summary>
    public TelegramPerson In(long otherChat) => new(town, Id, otherChat);

    public void ForgetTaps() => TapCount = 0;

    public Task<long> SendAsync(string text, long? replyTo = null) => SayAsync(new JsonObject { ["text"] = text, ["reply_to_message_id"] = replyTo });

    public Task<long> SendPhotoAsync(byte[]? picture = null, string? caption = null, string? album = null) => SayAsync(new JsonObject
    {
        ["photo_base64"] = Convert.ToBase64String(picture ?? TinyFiles.Jpeg()),
        ["caption"] = caption,
        ["media_group_id"] = album,
    });

    public Task<long> SendDocumentAsync(byte[]? content = null, string fileName = "receipt.pdf", string? caption = null) => SayAsync(new JsonObject
    {
        ["document_base64"] = Convert.ToBase64String(content ?? TinyFiles.Pdf()),
        ["file_name"] = fileName,
        ["caption"] = caption,
    });

    /// <summary>Somebody's card out of the address book.</summary>
    public Task<long> ShareContactAsync(object card, object? origin = null) => SayAsync(new JsonObject
    {
        ["contact"] = JsonSerializer.SerializeToNode(card),
        ["forward_origin"] = JsonSerializer.SerializeToNode(origin),
    });

    public Task JoinAsync(long channel) => town.PostAsync("/_tg/join", new { from = Id, chat = channel });

    public Task LeaveAsync(long channel) => town.PostAsync("/_tg/leave", new { from = Id, chat = channel });

    public Task<long> ShareContactAsync() => SayAsync(new JsonObject { ["contact"] = true });

    public Task EditAsync(long messageId, string text) => PostAsync("/_tg/edit", new JsonObject { ["message_id"] = messageId, ["text"] = text });

    /// <summary>Waits for a button with this label (or containing it) on the newest message that has one, and presses it.</summary>
    public async Task<TelegramTap> TapAsync(string label, long? messageId = null, TimeSpan? patience = null)
    {
        var seen = "nothing";
        try
        {
            return await town.WaitAsync($"a button '{label}'", async () =>
            {
                var screen = await town.ChatAsync(chat);
                seen = string.Join(" | ", LabelsOf(screen, messageId));
                return LabelsOf(screen, messageId).Any(text => text.Contains(label, StringComparison.Ordinal)) ? await TryPressAsync(label, messageId) : null;
            }, patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} There were: {seen}", late);
        }
    }

    /// <summary>Presses by callback data, on a screen that may be an old one.</summary>
    public Task<TelegramTap> TapDataAsync(string data, long? messageId = null) => PressAsync("data", data, messageId);

    /// <summary>Waits for a message of the bot in this chat; the newest one that fits.</summary>
    public Task<TelegramMessage> SeeAsync(Func<TelegramMessage, bool> wanted, TimeSpan? patience = null) =>
        WithScreenAsync(town.WaitAsync("the message", async () => (await MessagesAsync()).LastOrDefault(message => message.ByBot && !message.Deleted && wanted(message)), patience));

    public Task<TelegramMessage> SeeAsync(string text, TimeSpan? patience = null) =>
        SeeAsync(message => message.Text.Contains(text, StringComparison.Ordinal), patience);

    public Task<IReadOnlyList<TelegramMessage>> MessagesAsync() => town.MessagesAsync(chat);

    /// <summary>The labels of the keyboard under the composer.</summary>
    public async Task<IReadOnlyList<string>> KeyboardAsync() => [.. KeysOf(await town.ChatAsync(chat))];

    public Task BlockBotAsync() => town.ChangeChatAsync(new { id = Id, blocked = true });

    public Task UnblockBotAsync() => town.ChangeChatAsync(new { id = Id, blocked = false });

    /// <returns>Null when the bot took the button away between the look and the press.</returns>
    private async Task<TelegramTap?> TryPressAsync(string label, long? messageId)
    {
        try
        {
            return await PressAsync("label", label, messageId);
        }
        catch (InvalidOperationException gone) when (gone.Message.Contains("there is no button", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task<TelegramTap> PressAsync(string by, string value, long? messageId)
    {
        var result = await PostAsync("/_tg/tap", new JsonObject { [by] = value, ["message_id"] = messageId });
        TapCount++;
        return new TelegramTap(town, result.AsObject());
    }

    private async Task<long> SayAsync(JsonObject order) => (await PostAsync("/_tg/message", order))["message_id"]!.GetValue<long>();

    private Task<JsonNode> PostAsync(string path, JsonObject order)
    {
        order["from"] = Id;
        order["chat"] = chat;
        return town.PostAsync(path, order);
    }

    private async Task<TelegramMessage> WithScreenAsync(Task<TelegramMessage> waiting)
    {
        try
        {
            return await waiting;
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} The chat was:\n{string.Join('\n', await MessagesAsync())}", late);
        }
    }

    private IEnumerable<string> LabelsOf(JsonObject screen, long? messageId)
    {
        var messages = screen["messages"]!.AsArray().Select(entry => new TelegramMessage(town, entry!.AsObject())).Where(message => !message.Deleted);
        var labels = messages.Where(message => messageId is null || message.Id == messageId).SelectMany(message => message.Labels);
        return messageId is null ? labels.Concat(KeysOf(screen)) : labels;
    }

    private static IEnumerable<string> KeysOf(JsonObject screen) => screen["reply_keyboard"]?["keyboard"] is JsonArray rows
        ? rows.SelectMany(row => row!.AsArray()).Select(key => key!["text"]!.GetValue<string>())
        : [];
}
