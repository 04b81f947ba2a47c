using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Judges a panel's certificate and remembers why it was turned down.</summary>
internal sealed class CertificateCheck(PanelConnection connection)
{
    private volatile string? _complaint;
    private volatile string _shown = "";

    public string? Complaint => _complaint;

    /// <summary>SHA-256 of the certificate judged last; empty when there was none.</summary>
    public string Shown => _shown;

    public bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        _shown = certificate is null ? "" : Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData()));
        _complaint = connection.Tls switch
        {
            TlsMode.Skip => null,
            TlsMode.Pin => _shown.Length > 0 && _shown == Expected ? null : $"its SHA-256 is {(_shown.Length > 0 ? _shown : "missing")}",
            TlsMode.Verify => errors == SslPolicyErrors.None ? null : errors.ToString(),
        };
        return _complaint is null;
    }

    private string Expected => (connection.TlsFingerprint ?? "").Replace(":", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
}
