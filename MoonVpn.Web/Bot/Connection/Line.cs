using MoonVpn.Core.Notifications;
using Telegram.Bot;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>One token's line to Telegram: whoever polls waits long, whoever sends does not wait behind that.</summary>
internal sealed class Line(LineWish wish, BotIdentity identity, TelegramBotClient polls, TelegramBotClient sends, IReadOnlyList<HttpClient> http) : IDisposable
{
    public LineWish Wish => wish;

    public BotIdentity Identity => identity;

    public TelegramBotClient Polls => polls;

    public TelegramBotClient Sends => sends;

    public void Dispose()
    {
        foreach (var client in http)
        {
            client.Dispose();
        }
    }
}
