using System.Text;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>How the panel escapes the parts of a link.</summary>
internal static class LinkEscapes
{
    /// <summary>Go's url.QueryEscape: a blank becomes a plus.</summary>
    public static string Query(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Until 3.1 a fragment keeps what a URL allows there; since 3.2 only the unreserved.</summary>
    public static string Fragment(string value, bool strict)
    {
        if (strict)
            return Uri.EscapeDataString(value);
        var escaped = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
            escaped.Append(rune.IsAscii && "$&+,/:;=?@!()*".Contains((char)rune.Value, StringComparison.Ordinal) ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return escaped.ToString();
    }
}
