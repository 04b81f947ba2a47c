namespace MoonVpn.Core.Panels;

/// <summary>The dialects of 3x-ui's API (panel contract, section 0.4).</summary>
public enum PanelGeneration
{
    /// <summary>Up to 2.9.4: cookie login, clients live inside their inbound, settings are JSON in strings.</summary>
    V2,

    /// <summary>3.0.x: as <see cref="V2"/>, with CSRF and API tokens.</summary>
    V30,

    /// <summary>From 3.1.0: clients are records of their own, settings are objects.</summary>
    V31,
}
