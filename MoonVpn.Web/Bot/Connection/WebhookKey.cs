using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>What opens a bot's webhook: a part of the address and a header, each of 256 bits, both derived from one stored secret.</summary>
internal sealed class WebhookKey(string secret, long botId)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private readonly string _bot = botId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Slug => Derive("address");

    /// <summary>What Telegram sends along in <c>X-Telegram-Bot-Api-Secret-Token</c>.</summary>
    public string Header => Derive("header");

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private string Derive(string purpose) => Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{purpose} {_bot}")));
}
