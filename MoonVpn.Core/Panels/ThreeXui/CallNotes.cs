using System.Diagnostics;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Tells a sink of every request, if there is one.</summary>
internal sealed class CallNotes(long panelId, TimeProvider time, IPanelCallSink? sink)
{
    private const int LongestError = 200;

    public Open Begin(PanelCall call) => new(this, call, time.GetUtcNow().UtcDateTime, Stopwatch.GetTimestamp());

    internal sealed class Open(CallNotes notes, PanelCall call, DateTime at, long begun)
    {
        public void Answered(PanelAnswer answer)
        {
            if (notes.IsHeard) Write(answer.Status, answer.Bytes, OutcomeOf(answer), answer.Status == 200 ? "" : answer.ToString());
        }

        public void Failed(PanelException failure) => Write(0, 0, failure.Outcome, failure.Message);

        public void Abandoned() => Write(0, 0, PanelOutcome.Unknown, "given up by the caller");

        private void Write(int status, long bytes, PanelOutcome outcome, string error) => notes.Write(new PanelCallNote(
            notes.Panel, at, call.Method.Method, call.Shown, status, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds, bytes, outcome,
            error.Length > LongestError ? error[..LongestError] : error));
    }

    private long Panel => panelId;

    private bool IsHeard => sink is not null;

    private void Write(PanelCallNote note)
    {
        try
        {
            sink?.Note(note);
        }
#pragma warning disable CA1031 // A log that fails must not become a panel that failed.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static PanelOutcome OutcomeOf(PanelAnswer answer)
    {
        if (answer.IsLoggedOut) return PanelOutcome.NotApplied;
        if (answer.File is not null) return PanelOutcome.Applied;
        return Envelope.Flag(answer) switch
        {
            true => PanelOutcome.Applied,
            false => answer.IsForbidden ? PanelOutcome.NotApplied : PanelOutcome.Refused,
            null => PanelOutcome.Unknown,
        };
    }
}
