namespace MoonVpn.Core.Notifications;

/// <summary>Wakes whoever sends the outbox, as soon as a row is committed.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Set()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody is about to look already.
        }
    }

    public void Dispose() => _signal.Dispose();

    /// <summary>Returns when there is something new, or after <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _signal.WaitAsync(atMost, ct);
}
