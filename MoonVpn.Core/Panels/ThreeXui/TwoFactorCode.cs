using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Time-based one-time passwords as panels compare them: RFC 6238 with SHA-1, six digits, steps of 30 seconds.</summary>
internal static class TwoFactorCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Panels accept the code of this very step only.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / 30;

    /// <exception cref="FormatException">The secret is not base32.</exception>
    public static string At(string secret, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The panels' choice.
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Decode(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>Base32 (RFC 4648); blanks, hyphens and padding do not count, nor does case.</summary>
    private static byte[] Decode(string secret)
    {
        var (bytes, pending, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in secret.ToUpperInvariant().Where(letter => letter is not (' ' or '-' or '=')))
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("The two-factor secret is not base32.");
            (pending, bits) = (((pending << 5) | value) & 0xFFF, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)((pending >> bits) & 0xFF));
        }

        return [.. bytes];
    }
}
