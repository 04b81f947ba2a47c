using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Trouble ordered for coming calls.</summary>
internal sealed class Fault
{
    public required long Id { get; init; }

    /// <summary>The method it is for; null is every method, "send*" every one that begins so.</summary>
    public string? Method { get; init; }

    public long? ChatId { get; init; }

    public int Code { get; init; }

    public string? Description { get; init; }

    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }

    /// <summary>Milliseconds on the sandbox's clock before the call goes on.</summary>
    public int DelayMs { get; init; }

    /// <summary>Cuts the connection: with <see cref="AfterEffect"/> when the call has been applied, otherwise before.</summary>
    public bool Drop { get; init; }

    public bool AfterEffect { get; init; }

    /// <summary>Answers a page of HTML instead of JSON, as a proxy does.</summary>
    public bool Html { get; init; }

    /// <summary>How many calls it still hits; null is until it is taken away.</summary>
    public int? Left { get; set; }

    public static Fault Read(long id, JsonObject body) => new()
    {
        Id = id,
        Method = body["method"].Text(),
        ChatId = body["chat_id"].Number(),
        Code = (int)(body["code"].Number() ?? 0),
        Description = body["description"].Text(),
        RetryAfter = (int?)body["retry_after"].Number(),
        MigrateToChatId = body["migrate_to_chat_id"].Number(),
        DelayMs = (int)(body["delay_ms"].Number() ?? 0),
        Drop = body["drop"].Yes(),
        AfterEffect = body["after_effect"].Yes(),
        Html = body["html"].Yes(),
        Left = body["times"].Number() switch { null => 1, <= 0 => null, var times => (int)times },
    };

    public bool Hits(string method, CallArguments call)
    {
        if (ChatId is { } chat && call.Number("chat_id") != chat)
            return false;
        return Method is null || (Method.EndsWith('*')
            ? method.StartsWith(Method[..^1], StringComparison.OrdinalIgnoreCase)
            : method.Equals(Method, StringComparison.OrdinalIgnoreCase));
    }

    public TelegramRefusal ToRefusal() => new(Code, Description ?? DefaultDescription()) { RetryAfter = RetryAfter, MigrateToChatId = MigrateToChatId };

    public JsonObject ToWire() => new()
    {
        ["id"] = Id,
        ["method"] = Method,
        ["chat_id"] = ChatId,
        ["code"] = Code,
        ["description"] = Description,
        ["retry_after"] = RetryAfter,
        ["migrate_to_chat_id"] = MigrateToChatId,
        ["delay_ms"] = DelayMs,
        ["drop"] = Drop,
        ["after_effect"] = AfterEffect,
        ["html"] = Html,
        ["times"] = Left,
    };

    private string DefaultDescription() => Code switch
    {
        400 when MigrateToChatId is not null => "Bad Request: group chat was upgraded to a supergroup chat",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden: bot was blocked by the user",
        404 => "Not Found",
        409 => "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        429 => $"Too Many Requests: retry after {RetryAfter}",
        502 => "Bad Gateway",
        _ => "Internal Server Error",
    };
}
