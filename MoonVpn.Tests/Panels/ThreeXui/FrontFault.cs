namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>What becomes of an answer after the panel has done its work.</summary>
public enum FrontFault
{
    None,
    Hang,
    Reset,
    BadGateway,
    Page,
    Truncated,
    Empty,

    /// <summary>Not answered, and passed on only when the next request comes to the same place.</summary>
    Late,
}
