namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>Which addresses Telegram lets a link or a button lead to.</summary>
internal static class LinkRules
{
    public static bool TryAccept(string link, out string accepted)
    {
        accepted = Check(link, httpsOnly: false, out var reason);
        return reason is null;
    }

    /// <summary>The address as Telegram gives it back, or the reason it is refused for.</summary>
    public static string Check(string link, bool httpsOnly, out string? reason)
    {
        reason = null;
        var scheme = link.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? link[..at].ToLowerInvariant() : "http";
        var full = link.Contains("://", StringComparison.Ordinal) ? link : $"http://{link}";
        if (scheme is not ("http" or "https" or "tg" or "ton" or "tonsite"))
            reason = "Unsupported URL protocol";
        else if (httpsOnly && scheme != "https")
            reason = "Only HTTPS links are allowed";
        else if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            reason = "URL host is empty";
        else if (scheme is "http" or "https" && !uri.Host.Contains('.', StringComparison.Ordinal) && uri.HostNameType != UriHostNameType.IPv6)
            reason = "Wrong HTTP URL";
        else
            return scheme is "http" or "https" && uri.PathAndQuery == "/" && !full.EndsWith('/') ? $"{full}/" : full;
        return "";
    }
}
