using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>What came of trying a panel: what it says of itself, or what is most probably wrong.</summary>
/// <param name="Probe">Null when it could not be used.</param>
/// <param name="Refusal">The general sentence for a failure whose <paramref name="Diagnosis"/> is unclear; null when it worked.</param>
/// <param name="Fingerprint">SHA-256 of the certificate that was turned down, to compare and pin; else empty.</param>
/// <param name="Message">Short and technical, without secrets; empty when it worked.</param>
public sealed record PanelTestResult(PanelProbe? Probe, PanelDiagnosis Diagnosis, RefusedException? Refusal, string Fingerprint, string Message)
{
    public bool IsGood => Probe is not null;
}
