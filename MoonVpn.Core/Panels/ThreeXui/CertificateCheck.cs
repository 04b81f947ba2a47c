using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Judges a panel's certificate and remembers why it was turned down.</summary>
internal sealed class CertificateCheck(PanelConnection connection)
{
    private volatile Verdict? _verdict;

    /// <summary>Null when the last certificate was accepted, or none was shown yet.</summary>
    public PanelException? Complaint(Exception problem) => _verdict is not { Complaint: { } complaint } verdict
        ? null
        : new PanelException(PanelFailure.Certificate, $"The panel's certificate is not accepted: {complaint}.", problem)
        {
            Diagnosis = verdict.Diagnosis,
            Fingerprint = verdict.Shown,
        };

    public bool Accepts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var shown = certificate is null ? "" : Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData()));
        _verdict = connection.Tls switch
        {
            TlsMode.Skip => new Verdict(shown, null, default),
            TlsMode.Pin => new Verdict(
                shown,
                shown.Length > 0 && shown == Expected ? null : $"its SHA-256 is {(shown.Length > 0 ? shown : "missing")}",
                PanelDiagnosis.CertificateMismatch),
            TlsMode.Verify => new Verdict(shown, errors == SslPolicyErrors.None ? null : errors.ToString(), Diagnose(chain, errors)),
        };
        return _verdict.Complaint is null;
    }

    private string Expected => (connection.TlsFingerprint ?? "").Replace(":", "", StringComparison.Ordinal).Trim().ToLowerInvariant();

    /// <summary>A certificate that only lacks a renewal is told apart from one nobody vouches for.</summary>
    private static PanelDiagnosis Diagnose(X509Chain? chain, SslPolicyErrors errors)
    {
        var isExpired = errors == SslPolicyErrors.RemoteCertificateChainErrors &&
            chain is not null && chain.ChainStatus.Any(status => status.Status == X509ChainStatusFlags.NotTimeValid);
        return isExpired ? PanelDiagnosis.CertificateExpired : PanelDiagnosis.CertificateUntrusted;
    }

    private sealed record Verdict(string Shown, string? Complaint, PanelDiagnosis Diagnosis);
}
