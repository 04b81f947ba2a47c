namespace MoonVpn.Web.Sandbox.Telegram.State;

internal static class MimeTypes
{
    public static string Of(Upload upload) => Path.GetExtension(upload.FileName).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".pdf" => "application/pdf",
        ".txt" => "text/plain",
        ".mp4" => "video/mp4",
        ".zip" => "application/zip",
        _ => Sniffed(upload.Content),
    };

    public static string Extension(string? mime) => mime switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "application/pdf" => ".pdf",
        _ => "",
    };

    private static string Sniffed(byte[] content) => content switch
    {
        [0xFF, 0xD8, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => "application/octet-stream",
    };
}
