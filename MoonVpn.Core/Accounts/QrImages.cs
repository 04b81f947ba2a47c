using System.Security.Cryptography;
using System.Text;
using MoonVpn.Core.Data;
using QRCoder;

namespace MoonVpn.Core.Accounts;

/// <summary>QR codes of share links, drawn once and kept.</summary>
public sealed class QrImages(DataPaths paths)
{
    /// <returns>A PNG.</returns>
    internal async Task<byte[]> GetAsync(string name, string link, CancellationToken ct)
    {
        var file = Path.Combine(paths.Files, PathOf(name, link));
        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, ct).ConfigureAwait(false);
        }

        var image = Draw(link);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, image, ct).ConfigureAwait(false);
        return image;
    }

    /// <summary>Relative to the shop's files; another link has another file.</summary>
    internal static string PathOf(string name, string link) =>
        Path.Combine("qr", $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..8]}.png");

    public static byte[] Draw(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule: 8);
    }
}
