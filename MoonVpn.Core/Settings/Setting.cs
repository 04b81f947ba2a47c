namespace MoonVpn.Core.Settings;

/// <summary>One stored setting; what has no row has its declared default.</summary>
public sealed class Setting
{
    public string Key { get; init; } = "";

    /// <summary>Invariant text; a secret is encrypted.</summary>
    public string Value { get; set; } = "";

    /// <summary>text, number, switch, choice or secret.</summary>
    public string Type { get; set; } = "";

    /// <summary>global, bot, portal or seller.</summary>
    public string Scope { get; set; } = "";

    public string Description { get; set; } = "";
}
