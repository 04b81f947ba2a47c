namespace MoonVpn.Core.Panels;

/// <summary>The secrets of a panel that it can do without.</summary>
[Flags]
public enum PanelSecret
{
    None = 0,
    ApiToken = 1,
    Proxy = 2,
    TwoFactor = 4,
    LoginSecret = 8,
}
