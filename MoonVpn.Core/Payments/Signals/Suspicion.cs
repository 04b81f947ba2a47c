namespace MoonVpn.Core.Payments.Signals;

/// <summary>A signal that was found and not yet written down.</summary>
/// <param name="Weight">0–100, see <see cref="ReceiptSignal.Weight"/>.</param>
/// <param name="Reason">For the receipt's notes, in short English; empty: not worth a note of its own.</param>
internal sealed record Suspicion(SignalKind Kind, int Weight, string Reason = "", long? Other = null, string Detail = "");
