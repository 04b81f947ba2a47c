using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

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
        Error = note.Outcome == PanelOutcome.Applied ? null : note.Error.Length > 0 ? note.Error : note.Outcome.ToString(),
    };
}

/// <summary>Writes the remembered calls down, some at a time.</summary>
public sealed class PanelCallWriter(UnitOfWork unitOfWork, PanelCallLog log, JobClock<PanelCallWriter> clock) : PeriodicJob(TimeSpan.FromSeconds(5), clock)
{
    private const int AtOnce = 500;

    private long _told;

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        while (log.Take(AtOnce) is { Count: > 0 } entries)
        {
            await unitOfWork.RunAsync(
                Actor.System("panel-calls"),
                work =>
                {
                    work.Db.AddRange(entries);
                    return Task.CompletedTask;
                },
                ct).ConfigureAwait(false);
        }

        if (log.Dropped is var dropped && dropped > _told)
        {
            clock.Logger.LogWarning("{Count} panel calls were not written down: there were too many at once", dropped - _told);
            _told = dropped;
        }
    }

    /// <summary>What was remembered to the last is not lost with a stop.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await RunOnceAsync(cancellationToken).ConfigureAwait(false);
    }
}
