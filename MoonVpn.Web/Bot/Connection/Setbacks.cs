using MoonVpn.Core.Notifications;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>What to do when Telegram does not give updates: show it, and wait as long as Telegram says or as is decent.</summary>
internal sealed class Setbacks(BotConnection connection, ILogger<Setbacks> logger)
{
    /// <param name="failures">How many in a row, with this one.</param>
    public async Task WaitAsync(Line line, Exception failure, int failures, CancellationToken ct)
    {
        var refused = failure as ApiRequestException;
        var state = refused?.ErrorCode is 401 or 404 ? BotState.TokenRefused : BotState.Unreachable;
        connection.Report(state, line.Identity.Username, failure.Message);
        logger.LogWarning("No updates from Telegram ({Failures} in a row): {Reason}", failures, failure.Message);
        var delay = refused switch
        {
            { Parameters.RetryAfter: { } seconds } => TimeSpan.FromSeconds(seconds),
            { ErrorCode: 401 or 404 } => TimeSpan.FromSeconds(60),
            { ErrorCode: 409 } => TimeSpan.FromSeconds(5),
            _ => Backoff.After(failures),
        };
        await Task.WhenAny(Task.Delay(delay, ct));
    }
}
