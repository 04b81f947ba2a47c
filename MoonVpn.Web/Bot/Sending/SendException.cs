namespace MoonVpn.Web.Bot.Sending;

/// <summary>Telegram did not do what it was asked to, or nobody knows whether it did.</summary>
internal sealed class SendException(SendFailure failure, string message, TimeSpan? retryAfter, Exception inner) : Exception(message, inner)
{
    public SendFailure Failure => failure;

    public TimeSpan? RetryAfter => retryAfter;
}

internal enum SendFailure
{
    /// <summary>Wait, then ask again.</summary>
    TooMany,

    /// <summary>The person blocked the bot, or is gone.</summary>
    Blocked,

    /// <summary>The message cannot be edited or deleted (any more).</summary>
    Gone,

    /// <summary>The token is not accepted.</summary>
    Unauthorized,

    /// <summary>A file id of another bot, or one Telegram forgot.</summary>
    FileUnknown,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>No answer: it may have happened.</summary>
    Unknown,
}
