using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Support;

/// <summary>What pressing a button did: callback, copy, url, web_app, text or nothing.</summary>
public sealed class TelegramTap(TelegramTown town, JsonObject result)
{
    public string Kind => result["kind"]!.GetValue<string>();

    public string? Copied => result["copied"]?.GetValue<string>();

    public string? OpenedUrl => result["url"]?.GetValue<string>();

    /// <summary>The bot's answer to this very tap: a toast, an alert, or an empty one.</summary>
    public Task<TelegramAnswer> AnswerAsync(TimeSpan? patience = null)
    {
        var chat = result["chat_id"]!.GetValue<long>();
        var query = result["callback_query_id"]?.GetValue<string>() ?? throw new InvalidOperationException($"A tap of kind {Kind} gets no answer.");
        return town.WaitAsync($"the answer to tap {query}", async () =>
        {
            var answers = (await town.ChatAsync(chat))["answers"]!.AsArray();
            var mine = answers.FirstOrDefault(answer => answer!["callback_query_id"]!.GetValue<string>() == query);
            return mine is null ? null : new TelegramAnswer(mine["text"]?.GetValue<string>(), mine["show_alert"]!.GetValue<bool>());
        }, patience);
    }
}
