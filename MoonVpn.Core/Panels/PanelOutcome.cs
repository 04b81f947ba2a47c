namespace MoonVpn.Core.Panels;

/// <summary>What is known of a call's effect on the panel. Judged by what the panel shows, never by what its messages say.</summary>
public enum PanelOutcome
{
    /// <summary>It has happened.</summary>
    Applied,

    /// <summary>It has not: nothing was sent, or the panel turned the caller away before looking at the request.</summary>
    NotApplied,

    /// <summary>The panel understood and said no.</summary>
    Refused,

    /// <summary>Sent, and no clear answer: look first.</summary>
    Unknown,

    /// <summary>Somebody else's client bears this e-mail. It is not ours to change.</summary>
    Conflict,
}
