using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>What a failed call means for the operator and for the panel's health.</summary>
internal static class PanelFailures
{
    public static RefusedException ToRefusal(this PanelException failure) => failure.Failure switch
    {
        PanelFailure.Unreachable => new RefusedException(Refusal.PanelUnreachable),
        PanelFailure.Certificate => new RefusedException(Refusal.PanelCertificate, failure.Fingerprint),
        PanelFailure.NotAPanel => new RefusedException(Refusal.PanelNotAPanel),
        PanelFailure.BadCredentials => new RefusedException(Refusal.PanelBadCredentials),
        PanelFailure.Refused => new RefusedException(Refusal.PanelRefused, failure.Message),
        PanelFailure.Unknown => new RefusedException(Refusal.PanelAnswerUnclear),
    };

    /// <summary>The panel is not well. One that is held stays so: much differed when it was last seen, and nothing says that it does not any more.</summary>
    public static void Suffer(this Panel panel, PanelException failure)
    {
        panel.Health = failure.Failure == PanelFailure.BadCredentials ? PanelHealth.AuthFailed
            : panel.Health == PanelHealth.Hold ? PanelHealth.Hold : PanelHealth.Degraded;
        panel.HealthMessage = PersianText.Clean(failure.Message, 300);
    }
}
