using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using MoonVpn.Core.Data;
using QRCoder;

namespace MoonVpn.Core.Accounts;

/// <summary>QR codes of links, drawn once: kept in memory by what they say, and those of accounts as files, too.</summary>
/// <remarks>
/// Black and white PNG of one bit, at most 800 pixels wide, so that no size in which Telegram keeps a photo scales its modules. A link
/// may have as much as fits a code of 117 modules: denser ones a phone does not read from another phone's screen.
/// </remarks>
public sealed class QrImages(DataPaths paths) : IDisposable
{
    // Up to here a code bears more damage at no cost: it stays coarse.
    private const int MostSturdyBytes = 412;

    // Version 25 with the least correction; a screen is neither torn nor dirty.
    private const int MostBytes = 1273;

    private const int MostPixels = 800;
    private const int MostPixelsPerModule = 8;
    private const long MostKept = 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept, TrackStatistics = true });

    /// <summary>What is in memory now.</summary>
    internal long KeptBytes => _kept.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    public static bool Fits(string link) => Encoding.UTF8.GetByteCount(link) <= MostBytes;

    /// <returns>A PNG.</returns>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public static byte[] Draw(string link)
    {
        if (!Fits(link))
        {
            throw new ArgumentException("Too long for a code that a phone can read.", nameof(link));
        }

        var level = Encoding.UTF8.GetByteCount(link) <= MostSturdyBytes ? QRCodeGenerator.ECCLevel.M : QRCodeGenerator.ECCLevel.L;
        using var data = QRCodeGenerator.GenerateQrCode(link, level);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(Math.Min(MostPixelsPerModule, MostPixels / data.ModuleMatrix.Count));
    }

    /// <returns>A PNG; null when the link is too long for a code that a phone can read.</returns>
    public byte[]? Of(string link)
    {
        if (!Fits(link))
        {
            return null;
        }

        return _kept.TryGetValue(link, out byte[]? kept) ? kept : Keep(link, Draw(link));
    }

    public void Dispose() => _kept.Dispose();

    /// <inheritdoc cref="Of"/>
    internal async Task<byte[]?> GetAsync(string name, string link, CancellationToken ct)
    {
        if (_kept.TryGetValue(link, out byte[]? kept))
        {
            return kept;
        }

        var file = Path.Combine(paths.Files, PathOf(name, link));
        if (File.Exists(file))
        {
            return Keep(link, await File.ReadAllBytesAsync(file, ct).ConfigureAwait(false));
        }

        if (Of(link) is not { } image)
        {
            return null;
        }

        // First beside its place: whoever reads it meanwhile sees the whole.
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = $"{file}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(part, image, ct).ConfigureAwait(false);
        File.Move(part, file, overwrite: true);
        return image;
    }

    /// <summary>Relative to the shop's files; another link has another file.</summary>
    internal static string PathOf(string name, string link) =>
        Path.Combine("qr", $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..8]}.png");

    private byte[] Keep(string link, byte[] image) => _kept.Set(link, image, new MemoryCacheEntryOptions { Size = image.Length + (2 * link.Length) });
}
