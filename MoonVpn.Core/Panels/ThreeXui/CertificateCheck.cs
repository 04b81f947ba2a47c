using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Judges a panel's certificate and remembers why it was turned down.</summary>
internal sealed class CertificateCheck(PanelConnection connection)
{
    private volatile string? _complaint;

    public string? Complaint => _complaint;

    public bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        _complaint = connection.Tls switch
        {
            TlsMode.Skip => null,
            TlsMode.Pin => Fingerprint(certificate) is var actual && actual == Expected ? null : $"its SHA-256 is {actual}",
            TlsMode.Verify => errors == SslPolicyErrors.None ? null : errors.ToString(),
        };
        return _complaint is null;
    }

    private string Expected => (connection.TlsFingerprint ?? "").Replace(":", "", StringComparison.Ordinal).Trim().ToLowerInvariant();

    private static string Fingerprint(X509Certificate? certificate) =>
        certificate is null ? "missing" : Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData()));
}
