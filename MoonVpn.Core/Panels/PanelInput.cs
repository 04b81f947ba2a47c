using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Checks what a panel's form holds.</summary>
internal static class PanelInput
{
    public static string Url(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"
            : throw new RefusedException(Refusal.PanelUrlInvalid);

    /// <returns>Null when nothing was typed.</returns>
    public static string? ProxyUrl(string text)
    {
        if (Optional(text) is not { } typed)
        {
            return null;
        }

        return Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme is "http" or "socks5" && url.Host.Length > 0 && url.AbsolutePath is "" or "/"
            ? typed.TrimEnd('/')
            : throw new RefusedException(Refusal.ProxyUrlInvalid);
    }

    /// <returns>Null when nothing was typed.</returns>
    public static string? HostName(string text) => Optional(text) is not { } typed ? null
        : Uri.TryCreate($"http://{typed}", UriKind.Absolute, out var url) && url.PathAndQuery == "/" && url.UserInfo.Length == 0 && !typed.EndsWith('/')
            ? typed
            : throw new RefusedException(Refusal.HostNameInvalid);

    /// <returns>Without the blanks in which it is shown; null when nothing was typed.</returns>
    public static string? TwoFactorSecret(string text)
    {
        if (Optional(text) is not { } typed)
        {
            return null;
        }

        var secret = typed.Replace(" ", "", StringComparison.Ordinal).TrimEnd('=').ToUpperInvariant();
        return secret.Length is >= 16 and <= 128 && secret.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'))
            ? secret
            : throw new RefusedException(Refusal.TwoFactorSecretInvalid);
    }

    /// <summary>Another host or port, or without the encryption it had.</summary>
    public static bool IsElsewhere(string before, string url)
    {
        var (old, now) = (new Uri(before), new Uri(url));
        return !old.Authority.Equals(now.Authority, StringComparison.OrdinalIgnoreCase) || (old.Scheme == "https" && now.Scheme == "http");
    }

    public static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
