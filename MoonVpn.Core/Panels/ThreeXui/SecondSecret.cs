namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What a panel wants at login beside user name and password.</summary>
internal enum SecondSecret
{
    None,

    /// <summary>A time-based code (2.6 and later).</summary>
    Code,

    /// <summary>A static secret (up to 2.5.8).</summary>
    Word,
}
