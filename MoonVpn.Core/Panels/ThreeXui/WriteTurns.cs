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
            await RestAsync(ct);
            return await write();
        }
        finally
        {
            Volatile.Write(ref _last, Stopwatch.GetTimestamp());
            _turn.Release();
        }
    }

    /// <summary>Waits until enough time has gone by since the last write.</summary>
    public async Task RestAsync(CancellationToken ct)
    {
        var last = Volatile.Read(ref _last);
        var rest = last == 0 ? TimeSpan.Zero : pause() - Stopwatch.GetElapsedTime(last);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, ct);
    }

    public void Dispose() => _turn.Dispose();
}
