namespace MoonVpn.Core.Panels;

/// <summary>What is known after a call to a panel did not succeed.</summary>
public enum PanelFailure
{
    /// <summary>Nothing was sent: name, connection or handshake failed.</summary>
    Unreachable,

    /// <summary>The certificate is not the one that was asked for.</summary>
    Certificate,

    /// <summary>Something answers there, but it is no 3x-ui panel at that base path.</summary>
    NotAPanel,

    /// <summary>User name, password or token was refused. Do not try again before it is changed: panels lock out.</summary>
    BadCredentials,

    /// <summary>The panel understood and said no (success:false).</summary>
    Refused,

    /// <summary>Sent, but the answer is missing or makes no sense: the effect may or may not have happened. Look first.</summary>
    Unknown,
}
