using MoonVpn.Core.Settings.Texts;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>What Telegram is told of the bot when it starts, and when the words for it change. A bot without it still works.</summary>
internal sealed class Introduction(Voices voices, BotTextStore own, ILogger<Introduction> logger)
{
    /// <param name="session">For as long as it runs.</param>
    public async Task KeepAsync(Line line, Func<Task> session, CancellationToken ct)
    {
        void Again(string? key)
        {
            if (key == nameof(Say.CommandStart))
            {
                _ = MakeAsync(line, ct);
            }
        }

        await MakeAsync(line, ct);
        own.Changed += Again;
        try
        {
            await session();
        }
        finally
        {
            own.Changed -= Again;
        }
    }

    private async Task MakeAsync(Line line, CancellationToken ct)
    {
        try
        {
            foreach (var words in voices.All)
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
