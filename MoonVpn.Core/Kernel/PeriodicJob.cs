using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// Work that is done again and again. A failed round is logged and the next one still runs; tests call one round.
/// It starts when the shop is ready (<see cref="ShopReady"/>) and can be woken before its time.
/// </summary>
public abstract class PeriodicJob(TimeSpan every, JobClock clock) : BackgroundService
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>One round.</summary>
    public abstract Task RunOnceAsync(CancellationToken ct);

    /// <summary>Makes the next round start now.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>What is done when it runs by itself; a job that lets some of its work go on beside the next round says so here.</summary>
    protected virtual Task RoundAsync(CancellationToken ct) => RunOnceAsync(ct);

    /// <summary>What a job waits for before its first round, besides the shop being ready.</summary>
    protected virtual Task WaitForFirstAsync(CancellationToken ct) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await clock.Ready.WaitAsync(stoppingToken).ConfigureAwait(false);
            await WaitForFirstAsync(stoppingToken).ConfigureAwait(false);
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunGuardedAsync(stoppingToken).ConfigureAwait(false);
                await WaitAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task RunGuardedAsync(CancellationToken ct)
    {
        try
        {
            await RoundAsync(ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a round throws, the next one must run.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            clock.Logger.LogError(failure, "{Job} failed", GetType().Name);
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Task.Delay(every, clock.Time, stop.Token), _wake.WaitAsync(stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
    }
}
