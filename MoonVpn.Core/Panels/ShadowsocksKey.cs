using System.Security.Cryptography;
using System.Text;

namespace MoonVpn.Core.Panels;

/// <summary>The 2022 ciphers of shadowsocks want a key of exact length where the others take any password.</summary>
public static class ShadowsocksKey
{
    /// <summary>In bytes; 0 for a cipher that takes any password.</summary>
    public static int Length(string method) => method switch
    {
        "2022-blake3-aes-128-gcm" => 16,
        _ => method.StartsWith("2022-", StringComparison.Ordinal) ? 32 : 0,
    };

    /// <summary>The password itself where it fits, else a key made from it: the same one every time.</summary>
    public static string For(string method, string password)
    {
        var length = Length(method);
        return length == 0 || IsKey(password, length)
            ? password
            : Derived(password, length);
    }

    public static bool IsMadeFrom(string password, string key) => key == Derived(password, 16) || key == Derived(password, 32);

    private static string Derived(string password, int length) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(password)).AsSpan(0, length));

    private static bool IsKey(string text, int length)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == length;
    }
}
