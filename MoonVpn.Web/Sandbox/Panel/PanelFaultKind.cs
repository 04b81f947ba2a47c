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

    /// <summary>Applied and confirmed; after a number of calls (After) what was added is gone, as when another writer overwrites the inbound.</summary>
    LostAdd,

    /// <summary>Applied and confirmed; what was added is in the inbound twice.</summary>
    DuplicateEntry,

    /// <summary>A GET is answered from the database before the last change. Order it before that change.</summary>
    StaleRead,

    /// <summary>Not applied; a valid envelope of Size bytes (200 MB).</summary>
    HugeBody,

    /// <summary>Not applied; an envelope with Size arrays (100,000) inside each other.</summary>
    DeepJson,

    /// <summary>Applied; "NaN" for every figure of traffic and time.</summary>
    NanNumbers,

    /// <summary>Applied; the traffic is below zero.</summary>
    NegativeNumbers,

    /// <summary>Applied; the largest number of 64 bits for every figure of traffic.</summary>
    OverflowNumbers,

    /// <summary>Applied; everything expires on the last day of the year 9999.</summary>
    FarExpiry,
}
