using System.Diagnostics;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One write to a panel at a time, with a pause in between where a panel rewrites an inbound's clients without a lock.</summary>
internal sealed class WriteTurns(Func<TimeSpan> pause) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _last;

    public async Task<T> RunAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var rest = _last == 0 ? TimeSpan.Zero : pause() - Stopwatch.GetElapsedTime(_last);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, ct);
            return await write();
        }
        finally
        {
            _last = Stopwatch.GetTimestamp();
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
