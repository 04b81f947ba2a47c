using System.Numerics;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>Public keys of WireGuard servers (RFC 7748), for their links: panels keep only the private one.</summary>
internal static class X25519
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    public static string PublicKey(string privateKey)
    {
        var bytes = Convert.FromBase64String(privateKey);
        bytes[0] &= 248;
        bytes[31] = (byte)((bytes[31] & 127) | 64);
        var scalar = new BigInteger(bytes, isUnsigned: true);

        var (x2, z2, x3, z3) = (BigInteger.One, BigInteger.Zero, new BigInteger(9), BigInteger.One);
        for (var bit = 254; bit >= 0; bit--)
        {
            var swap = !((scalar >> bit) & 1).IsZero;
            if (swap) (x2, z2, x3, z3) = (x3, z3, x2, z2);
            (x2, z2, x3, z3) = Step(x2, z2, x3, z3);
            if (swap) (x2, z2, x3, z3) = (x3, z3, x2, z2);
        }

        var result = new byte[32];
        Mod(x2 * BigInteger.ModPow(z2, Prime - 2, Prime)).TryWriteBytes(result, out _, isUnsigned: true);
        return Convert.ToBase64String(result);
    }

    private static (BigInteger, BigInteger, BigInteger, BigInteger) Step(BigInteger x2, BigInteger z2, BigInteger x3, BigInteger z3)
    {
        var (a, b, c, d) = (x2 + z2, x2 - z2, x3 + z3, x3 - z3);
        var (aa, bb, da, cb) = (Mod(a * a), Mod(b * b), Mod(d * a), Mod(c * b));
        var e = aa - bb;
        return (Mod(aa * bb), Mod(e * (aa + (121665 * e))), Mod((da + cb) * (da + cb)), Mod(9 * (da - cb) * (da - cb)));
    }

    private static BigInteger Mod(BigInteger value) => ((value % Prime) + Prime) % Prime;
}
