namespace MoonVpn.Core.Panels;

/// <summary>A call to a panel did not succeed. The message is for the log and the operator; it never holds a secret.</summary>
public sealed class PanelException(PanelFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public PanelFailure Failure { get; } = failure;

    /// <summary>What became of the effect; never <see cref="PanelOutcome.Applied"/>.</summary>
    public PanelOutcome Outcome { get; init; } = failure switch
    {
        PanelFailure.Unreachable or PanelFailure.Certificate or PanelFailure.NotAPanel or PanelFailure.BadCredentials => PanelOutcome.NotApplied,
        PanelFailure.Refused => PanelOutcome.Refused,
        PanelFailure.Unknown => PanelOutcome.Unknown,
    };

    public PanelDiagnosis Diagnosis { get; init; }

    /// <summary>SHA-256 of the certificate that was turned down, for the operator to compare and pin; else empty.</summary>
    public string Fingerprint { get; init; } = "";
}
