using Telegram.Bot.Exceptions;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Reads Telegram's refusals: by code and a piece of their text, which is all there is (research: telegram 3.2).</summary>
internal static class SendFailures
{
    private static readonly string[] Gone =
    [
        "message to edit not found", "message can't be edited", "there is no text in the message to edit", "there is no caption in the message to edit",
        "message to delete not found", "message can't be deleted", "message_id_invalid",
    ];

    public static SendException Read(RequestException failure) => failure is ApiRequestException refused
        ? new SendException(Kind(refused), refused.Message, RetryAfter(refused), refused)
        : new SendException(SendFailure.Unknown, failure.Message, null, failure);

    public static bool IsNotModified(ApiRequestException refused) => Says(refused, "message is not modified");

    public static bool IsUnparsable(ApiRequestException refused) => Says(refused, "can't parse entities");

    private static SendFailure Kind(ApiRequestException refused) => refused.ErrorCode switch
    {
        429 => SendFailure.TooMany,
        401 => SendFailure.Unauthorized,
        404 => SendFailure.Unauthorized,
        403 => SendFailure.Blocked,
        400 when Gone.Any(text => Says(refused, text)) => SendFailure.Gone,
        400 when Says(refused, "wrong file identifier") || Says(refused, "wrong remote file") => SendFailure.FileUnknown,
        400 when Says(refused, "chat not found") => SendFailure.Blocked,
        >= 500 => SendFailure.Unknown,
        _ => SendFailure.Refused,
    };

    private static TimeSpan? RetryAfter(ApiRequestException refused) =>
        refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Max(1, seconds)) : null;

    private static bool Says(ApiRequestException refused, string text) => refused.Message.Contains(text, StringComparison.OrdinalIgnoreCase);
}
