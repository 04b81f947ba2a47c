using System.Diagnostics;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One write to a panel at a time, with a pause in between: panels rewrite an inbound's clients without a lock.</summary>
internal sealed class WriteTurns(TimeSpan pause) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _last;

    public async Task RunAsync(Func<Task> write, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var rest = _last == 0 ? TimeSpan.Zero : pause - Stopwatch.GetElapsedTime(_last);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, ct);
            await write();
        }
        finally
        {
            _last = Stopwatch.GetTimestamp();
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
