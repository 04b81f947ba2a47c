using System.Diagnostics;
using System.Globalization;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>Time, CPU, memory, and how long a small write waits at the gate, tried every few milliseconds.</summary>
internal sealed class Meter : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<double> _waits = [];
    private readonly Process _self = Process.GetCurrentProcess();
    private readonly Stopwatch _watch = new();
    private TimeSpan _cpu;
    private long _idle;
    private long _peak;
    private Task _watching = Task.CompletedTask;

    public static async Task<Meter> StartAsync(TestShop shop)
    {
        var meter = new Meter();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await Task.Delay(500);
        meter._idle = meter._peak = meter.Resident();
        meter._watching = Task.WhenAll(Task.Run(meter.WatchAsync), Task.Run(() => meter.WriteAsync(shop.Get<UnitOfWork>())));
        meter._cpu = meter._self.TotalProcessorTime;
        meter._watch.Start();
        return meter;
    }

    public async Task<string> StopAsync()
    {
        _watch.Stop();
        _self.Refresh();
        var cpu = _self.TotalProcessorTime - _cpu;
        await _stop.CancelAsync();
        await _watching;
        _waits.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"over after {_watch.Elapsed.TotalSeconds:0.00} s, {cpu.TotalSeconds:0.00} s CPU, {(_peak - _idle) / 1048576.0:0} MB above idle ({_idle / 1048576} MB); {_waits.Count} small writes meanwhile: median {_waits[_waits.Count / 2]:0} ms, longest {_waits[^1]:0} ms");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
        _self.Dispose();
    }

    private long Resident()
    {
        _self.Refresh();
        return _self.WorkingSet64;
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            _peak = Math.Max(_peak, Resident());
            await Task.Delay(20);
        }
    }

    private async Task WriteAsync(UnitOfWork unitOfWork)
    {
        while (!_stop.IsCancellationRequested)
        {
            var since = Stopwatch.GetTimestamp();
            await unitOfWork.RunAsync(Actor.System("bench"), _ => Task.CompletedTask, CancellationToken.None);
            _waits.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.Delay(10);
        }
    }
}
