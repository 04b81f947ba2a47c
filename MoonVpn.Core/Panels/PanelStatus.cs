namespace MoonVpn.Core.Panels;

public enum PanelType
{
    Xui,
}

/// <summary>The operator's own switch.</summary>
public enum PanelStatus
{
    Active,
    Inactive,
}

/// <summary>What the last check of a panel found; nothing is sold on a panel that is not <see cref="Ok"/>.</summary>
public enum PanelHealth
{
    Ok,
    Degraded,
    AuthFailed,
    Hold,
}
