namespace MoonVpn.Core.Panels;

public enum InboundStatus
{
    Active,
    Full,
    Disabled,

    /// <summary>It was there once; the panel no longer has it.</summary>
    Gone,
}

/// <summary>The first three are sold; the others are shown only.</summary>
public enum InboundProtocol
{
    Vmess,
    Vless,
    Trojan,
    Shadowsocks,
    Hysteria,
    Other,
}
