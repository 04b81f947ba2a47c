using System.Threading.Channels;

namespace MoonVpn.Core.Panels;

/// <summary>Remembers what was asked of panels until it is written down; of too much at once the oldest is lost, and counted.</summary>
public sealed class PanelCallLog : IPanelCallSink
{
    private const int Most = 4_000;

    private readonly Channel<PanelCallEntry> _waiting;
    private long _dropped;

    public PanelCallLog() => _waiting = Channel.CreateBounded<PanelCallEntry>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
        _ => Interlocked.Increment(ref _dropped));

    /// <summary>Calls that were lost since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public void Note(PanelCallNote note)
    {
        // A panel that is tried before it is saved has no row to belong to.
        if (note.PanelId != 0)
        {
            _waiting.Writer.TryWrite(Entry(note));
        }
    }

    /// <returns>At most so many, the oldest first.</returns>
    internal List<PanelCallEntry> Take(int most)
    {
        var taken = new List<PanelCallEntry>();
        while (taken.Count < most && _waiting.Reader.TryRead(out var entry))
        {
            taken.Add(entry);
        }

        return taken;
    }

    private static PanelCallEntry Entry(PanelCallNote note) => new()
    {
        PanelId = note.PanelId,
        ClientAccountId = PanelCallScope.AccountId,
        At = note.At,
        Method = note.Method,
        Path = note.Path.Length > 300 ? note.Path[..300] : note.Path,
        Status = note.Status,
        DurationMs = (int)Math.Min(note.DurationMs, int.MaxValue),
        BytesReceived = note.Bytes,
        Error = IsGood(note) ? null : note.Error.Length > 0 ? note.Error : note.Outcome.ToString(),
    };

    /// <summary>"There is no such client" is an answer to a question, and said like a refusal; the login page is no answer, and meant to be one.</summary>
    private static bool IsGood(PanelCallNote note) => note.Outcome == PanelOutcome.Applied
        || note is { Outcome: PanelOutcome.Refused, Method: "GET", Error: "" } or { Path: "", Status: 200 };
}
