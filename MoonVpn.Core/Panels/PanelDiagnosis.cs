namespace MoonVpn.Core.Panels;

/// <summary>What is most probably wrong when a panel cannot be used: for a sentence to the operator, who can mend it.</summary>
public enum PanelDiagnosis
{
    /// <summary>Nothing known beyond the failure itself.</summary>
    Unclear,

    /// <summary>The address cannot be read as an http or https URL.</summary>
    BadAddress,

    /// <summary>No such name in the DNS.</summary>
    NameUnknown,

    /// <summary>Nobody listens at that port.</summary>
    ConnectionRefused,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The proxy of this panel cannot be reached or does not let us through.</summary>
    ProxyFailed,

    /// <summary>The port speaks https and was asked by http.</summary>
    WantsHttps,

    /// <summary>The port speaks http and was asked by https.</summary>
    WantsHttp,

    /// <summary>Issued by nobody this machine trusts, or for another name.</summary>
    CertificateUntrusted,

    CertificateExpired,

    /// <summary>Not the certificate whose SHA-256 was stored.</summary>
    CertificateMismatch,

    /// <summary>A gateway answers for a panel that is down.</summary>
    GatewayDown,

    /// <summary>The panel takes requests for its own domain only (webDomain): give it as <see cref="PanelConnection.HostName"/>.</summary>
    HostRefused,

    /// <summary>Something answers at the address, but the panel's base path is another.</summary>
    WrongBasePath,

    /// <summary>A page answers, and it is none of 3x-ui.</summary>
    NotThreeXui,

    /// <summary>A 3x-ui older than any this shop can work with.</summary>
    TooOld,

    WrongPassword,

    /// <summary>The panel asks for a two-factor code and no secret is stored, or for a login secret (up to 2.5.8).</summary>
    TwoFactorNeeded,

    /// <summary>The panel may be turning us away after too many refused logins; it says so in the words for a wrong password.</summary>
    LockedOutMaybe,

    /// <summary>The panel does not know the API token, or it was switched off.</summary>
    WrongToken,

    /// <summary>The token is known but may not do this.</summary>
    TokenScope,

    /// <summary>Not asked at all: the last calls failed one after the other, and the panel is left alone for a while.</summary>
    Resting,
}
