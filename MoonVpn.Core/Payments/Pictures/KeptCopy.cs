using System.Security.Cryptography;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What is kept of a file that was sent: a picture re-encoded, without what a camera or an editor wrote into it; a PDF as it is.</summary>
/// <param name="Content">Null: neither a picture nor a PDF, of which only the hash is kept.</param>
/// <param name="Sha256">Of what was sent, in hex.</param>
/// <param name="Fingerprint">Null when it is no picture, cannot be read, or shows too little.</param>
internal sealed record KeptCopy(byte[]? Content, string Extension, string Sha256, Fingerprint? Fingerprint)
{
    /// <summary>A picture that cannot be read: kept as it came, for download only.</summary>
    public const string Unreadable = ".bin";

    /// <summary>Pictures are unpacked one at a time: each takes its size in memory.</summary>
    private static readonly Lock OneAtATime = new();

    public static KeptCopy Of(byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (FileKind.Of(content) is not { } kind)
        {
            return new KeptCopy(null, "", hash, null);
        }

        if (!kind.IsPicture)
        {
            return new KeptCopy(content, kind.Extension, hash, null);
        }

        lock (OneAtATime)
        {
            using var picture = Picture.Read(content);
            return picture is null
                ? new KeptCopy(content, Unreadable, hash, null)
                : new KeptCopy(picture.ToJpeg(), ".jpg", hash, Pictures.Fingerprint.Of(picture));
        }
    }
}
