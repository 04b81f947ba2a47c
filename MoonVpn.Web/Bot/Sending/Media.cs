namespace MoonVpn.Web.Bot.Sending;

/// <summary>A picture or video above a screen's words.</summary>
/// <param name="Key">Changes with the content: what was sent once is sent again by Telegram's id. Null: it is not worth that.</param>
internal sealed record Media(string? Key, bool IsVideo, string FileName, Func<Stream> Open)
{
    public static Media Picture(byte[] png) => new(null, false, "qr.png", () => new MemoryStream(png, writable: false));
}
