namespace MoonVpn.Core.Panels.ThreeXui.Links;

internal static class CertificatePin
{
    /// <summary>A SHA-256 in any of its spellings (hex with or without colons, base64) as bare lower-case hex, which hysteria insists on.</summary>
    public static string Hex(string pin)
    {
        var bare = pin.Trim().Replace(":", "", StringComparison.Ordinal);
        if (bare.Length == 64 && bare.All(char.IsAsciiHexDigit)) return bare.ToLowerInvariant();
        var bytes = new byte[48];
        var padded = bare.Replace('-', '+').Replace('_', '/').TrimEnd('=').PadRight(44, '=');
        return Convert.TryFromBase64String(padded, bytes, out var length) && length == 32 ? Convert.ToHexStringLower(bytes.AsSpan(0, 32)) : pin;
    }
}
