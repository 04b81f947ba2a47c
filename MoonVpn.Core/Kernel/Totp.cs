using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MoonVpn.Core.Kernel;

/// <summary>Time-based one-time passwords as panels and authenticator apps compute them: RFC 6238 with SHA-1, six digits, steps of 30 seconds.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits in base32.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, 32);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / 30;

    /// <exception cref="FormatException">The secret is not base32.</exception>
    public static string At(string secret, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What panels and authenticator apps agree on.
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Decode(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>Which step a typed code is of: the present one, the one before or the one after, for clocks differ.</summary>
    /// <param name="last">The step of the last code that was taken: that one and those before it do not count again.</param>
    /// <returns>Null: it is wrong, too old, or was used.</returns>
    public static long? StepOf(string secret, string? code, DateTimeOffset now, long? last)
    {
        var typed = Encoding.UTF8.GetBytes(PersianText.Key(code));
        var present = StepAt(now);
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(At(secret, step))) && step > (last ?? long.MinValue))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>What an authenticator app reads from a QR code.</summary>
    public static string Address(string secret, string shop, string login) =>
        $"otpauth://totp/{Uri.EscapeDataString(shop)}:{Uri.EscapeDataString(login)}?secret={secret}&issuer={Uri.EscapeDataString(shop)}";

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
