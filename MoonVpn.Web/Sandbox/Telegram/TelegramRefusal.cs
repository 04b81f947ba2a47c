namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>What Telegram answers when it does not do what was asked.</summary>
internal sealed class TelegramRefusal(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }

    /// <summary>Words a refusal as the server does: prefix, colon, first letter small unless the text is a CONSTANT.</summary>
    public static TelegramRefusal BadRequest(string reason) => new(400, $"Bad Request: {Lowered(reason)}");

    public static TelegramRefusal Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static TelegramRefusal Conflict(string reason) => new(409, $"Conflict: {reason}");

    private static string Lowered(string reason)
    {
        var constant = reason.Length >= 2 && (reason[1] == '_' || char.IsAsciiLetterUpper(reason[1]));
        return constant ? reason : char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
