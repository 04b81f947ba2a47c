using System.Net;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>
/// Opens lines to Telegram. It builds its own HTTP clients, because the shared factory writes every address into the log,
/// and the address holds the token.
/// </summary>
internal static partial class LineFactory
{
    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(60);

    /// <exception cref="RefusedException">No token, a token Telegram does not accept, or no way to Telegram.</exception>
    public static async Task<Line> OpenAsync(LineWish wish, CancellationToken ct)
    {
        if (!Token().IsMatch(wish.Token))
        {
            throw new RefusedException(Refusal.BotTokenInvalid);
        }

        HttpClient[] http = [NewHttp(wish, PollTimeout), NewHttp(wish, SendTimeout)];
        try
        {
            var bots = http.Select(client => new TelegramBotClient(new TelegramBotClientOptions(wish.Token, BaseOf(wish)) { RetryThreshold = 0, RetryCount = 1 }, client)).ToList();
            var me = await bots[1].GetMe(ct);
            return new Line(wish, new BotIdentity(me.Id, me.Username ?? "", me.FirstName), bots[0], bots[1], http);
        }
        catch (Exception failure)
        {
            Array.ForEach(http, client => client.Dispose());
            throw Read(failure);
        }
    }

    private static Exception Read(Exception failure) => failure switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => new RefusedException(Refusal.BotTokenRefused),
        RequestException => new RefusedException(Refusal.BotApiUnreachable, failure.Message),
        _ => failure,
    };

    private static HttpClient NewHttp(LineWish wish, TimeSpan timeout)
    {
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3), ConnectTimeout = TimeSpan.FromSeconds(15) };
        if (wish.Proxy.Length > 0)
        {
            sockets.Proxy = ProxyOf(wish.Proxy);
            sockets.UseProxy = true;
        }

        var prefix = AddressOf(wish).AbsolutePath.TrimEnd('/');
        return new HttpClient(prefix.Length > 0 ? new PathPrefixHandler(prefix, sockets) : sockets) { Timeout = timeout };
    }

    private static string BaseOf(LineWish wish) => AddressOf(wish).GetLeftPart(UriPartial.Authority);

    private static Uri AddressOf(LineWish wish) =>
        Uri.TryCreate(wish.ApiUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new RefusedException(Refusal.SettingInvalid, ShopSettings.BotApiUrl.Key);

    private static WebProxy ProxyOf(string text)
    {
        var address = ProxySetting.Read(text) ?? throw new RefusedException(Refusal.SettingInvalid, BotSettings.Proxy.Key);
        var proxy = new WebProxy(new UriBuilder(address) { UserName = "", Password = "" }.Uri);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, ..] parts)
        {
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        }

        return proxy;
    }

    [GeneratedRegex(@"^\d{5,16}:[A-Za-z0-9_-]{30,}$")]
    private static partial Regex Token();
}
