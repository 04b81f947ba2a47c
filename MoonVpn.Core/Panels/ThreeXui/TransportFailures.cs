using System.Net.Sockets;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What a request that got no whole answer says of the panel, and of what became of the request.</summary>
internal static class TransportFailures
{
    public static bool IsTransport(Exception problem) => problem is HttpRequestException or IOException or OperationCanceledException;

    /// <param name="outOfTime">Our own limit ended it.</param>
    public static PanelException Read(Exception problem, PanelConnection connection, CertificateCheck certificate, bool outOfTime)
    {
        var error = (problem as HttpRequestException)?.HttpRequestError;
        if (error == HttpRequestError.SecureConnectionError) return certificate.Complaint(problem) ?? NotSecure(problem);
        if (error == HttpRequestError.ProxyTunnelError) return Proxy(problem);
        if (error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError)
            return PanelHandler.HasProxy(connection) ? Proxy(problem) : Unreachable(problem, Diagnose(problem, error));
        // Neither our time nor the caller's patience ran out: it was the time for connecting.
        if (problem is OperationCanceledException && !outOfTime) return Unreachable(problem, PanelDiagnosis.TimedOut);
        return outOfTime
            ? new PanelException(PanelFailure.Unknown, "The panel did not answer in time.", problem) { Diagnosis = PanelDiagnosis.TimedOut }
            : new PanelException(PanelFailure.Unknown, $"The connection broke: {problem.Message}", problem) { Diagnosis = Garbled(error, connection) };
    }

    private static PanelDiagnosis Diagnose(Exception problem, HttpRequestError? error) => (error, (problem.InnerException as SocketException)?.SocketErrorCode) switch
    {
        (HttpRequestError.NameResolutionError, _) => PanelDiagnosis.NameUnknown,
        (_, SocketError.ConnectionRefused) => PanelDiagnosis.ConnectionRefused,
        (_, SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable) => PanelDiagnosis.TimedOut,
        _ => PanelDiagnosis.Unclear,
    };

    /// <summary>A port that speaks https closes the connection on plain http, or answers what is no HTTP.</summary>
    private static PanelDiagnosis Garbled(HttpRequestError? error, PanelConnection connection) =>
        error == HttpRequestError.InvalidResponse && PanelAddress.Parse(connection.Url).Scheme == "http" ? PanelDiagnosis.WantsHttps : PanelDiagnosis.Unclear;

    private static PanelException NotSecure(Exception problem) =>
        new(PanelFailure.Unreachable, "No secure connection could be made; does this port speak https?", problem) { Diagnosis = PanelDiagnosis.WantsHttp };

    private static PanelException Proxy(Exception problem) =>
        new(PanelFailure.Unreachable, $"The proxy does not let us through: {problem.Message}", problem) { Diagnosis = PanelDiagnosis.ProxyFailed };

    private static PanelException Unreachable(Exception problem, PanelDiagnosis diagnosis) =>
        new(PanelFailure.Unreachable, $"The panel cannot be reached: {problem.Message}", problem) { Diagnosis = diagnosis };
}
