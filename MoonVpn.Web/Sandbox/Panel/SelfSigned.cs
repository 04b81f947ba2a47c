using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A certificate that nobody but who pins it has a reason to trust.</summary>
internal static class SelfSigned
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=3x-ui", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now - Age, now + Life);
    }
}
