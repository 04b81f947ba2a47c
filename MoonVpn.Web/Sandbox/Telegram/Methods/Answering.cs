using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>answerCallbackQuery.</summary>
internal sealed class Answering(Cloud cloud)
{
    private const int TextLimit = 200;

    private static readonly TimeSpan AnswerableFor = TimeSpan.FromSeconds(150);

    public JsonNode AnswerTap(CallArguments call)
    {
        var known = cloud.Taps.Remove(call.Text("callback_query_id"), out var tap);
        if (!known || cloud.Now - tap!.At > AnswerableFor)
            throw TelegramRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var text = TextCleaner.Clean(call.Text("text"));
        if (text.EnumerateRunes().Count() > TextLimit)
        {
            cloud.Taps[tap.Id] = tap;
            throw TelegramRefusal.BadRequest("MESSAGE_TOO_LONG");
        }
        var answer = new TapAnswer(tap.Id, tap.PersonId, tap.ChatId, tap.MessageId, text.Length == 0 ? null : text, call.Yes("show_alert"), call.Has("url") ? call.Text("url") : null);
        cloud.Answers.Add(answer);
        cloud.Events.Add("callback_answer", ToWire(answer));
        return true;
    }

    public static JsonObject ToWire(TapAnswer answer) => new()
    {
        ["callback_query_id"] = answer.QueryId,
        ["from"] = answer.PersonId,
        ["chat_id"] = answer.ChatId,
        ["message_id"] = answer.MessageId,
        ["text"] = answer.Text,
        ["show_alert"] = answer.Alert,
        ["url"] = answer.Url,
    };
}
