namespace MoonVpn.Core.Panels;

/// <summary>What is asked of a panel's certificate.</summary>
public enum TlsMode
{
    /// <summary>Signed by an authority this machine trusts.</summary>
    Verify,

    /// <summary>Exactly the certificate whose SHA-256 is stored.</summary>
    Pin,

    /// <summary>Any certificate.</summary>
    Skip,
}
