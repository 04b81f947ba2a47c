namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What goes wrong with a call.</summary>
internal enum PanelFaultKind
{
    /// <summary>Answered late, by DelayMs.</summary>
    Delay,

    /// <summary>Never answered, not applied.</summary>
    Hang,

    /// <summary>Applied, never answered.</summary>
    HangAfterApply,

    /// <summary>The connection is cut before anything happens.</summary>
    ResetBefore,

    /// <summary>Applied, then the connection is cut.</summary>
    ResetAfterApply,

    /// <summary>A proxy says 502; not applied.</summary>
    BadGateway,

    /// <summary>Applied, then a proxy says 502.</summary>
    BadGatewayAfterApply,

    /// <summary>200 with somebody's web page; not applied.</summary>
    Html,

    /// <summary>Applied, half of the answer, then the connection is cut.</summary>
    Truncated,

    /// <summary>Applied, 200 without a body.</summary>
    Empty200,

    /// <summary>The caller's cookie and token count for nothing.</summary>
    LoggedOut,

    /// <summary>success:false with Msg; not applied.</summary>
    Refuse,
}
