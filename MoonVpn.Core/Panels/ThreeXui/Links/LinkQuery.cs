namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>The parameters of a link, in the order and the escaping the panels use.</summary>
internal sealed class LinkQuery : SortedDictionary<string, string>
{
    private const string LiteralInOldNames = "$&+,/:;=?@!()*";

    public LinkQuery()
        : base(StringComparer.Ordinal)
    {
    }

    public LinkQuery(LinkQuery other)
        : base(other, StringComparer.Ordinal)
    {
    }

    public void SetIfAny(string name, string value)
    {
        if (value.Length > 0) this[name] = value;
    }

    public void Drop(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) Remove(name);
    }

    public override string ToString() => string.Join('&', this.Select(pair => $"{Form(pair.Key)}={Form(pair.Value)}"));

    /// <summary>As a form is sent: a blank becomes a plus.</summary>
    public static string Form(string text) => Strict(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Only letters, digits and - _ . ~ stay as they are.</summary>
    public static string Strict(string text) => Uri.EscapeDataString(text);

    /// <summary>The looser escaping of a URL's fragment, which panels used for names before 3.2.</summary>
    public static string Fragment(string text) =>
        LiteralInOldNames.Aggregate(Strict(text), (escaped, c) => escaped.Replace(Uri.HexEscape(c), c.ToString(), StringComparison.Ordinal));
}
