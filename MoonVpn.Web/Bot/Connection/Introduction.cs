using MoonVpn.Web.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>What Telegram is told of the bot when it starts. A bot without it still works.</summary>
internal static class Introduction
{
    public static async Task MakeAsync(Line line, ILogger logger, CancellationToken ct)
    {
        try
        {
            foreach (var words in Words.All)
            {
                await line.Sends.SetMyCommands(
                    [new BotCommand { Command = "start", Description = words.Plain(Say.CommandStart) }],
                    languageCode: words.Language == "fa" ? null : words.Language,
                    cancellationToken: ct);
            }
        }
        catch (RequestException failure)
        {
            logger.LogWarning("The bot could not introduce itself: {Reason}", failure.Message);
        }
    }
}
