namespace MoonVpn.Core.Kernel;

/// <summary>
/// Opens when what people sent while the shop was stopped has been heard. Until then no deadline of theirs is judged:
/// a stopped bot must not eat anybody's time.
/// </summary>
public sealed class Backlog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void MarkHeard() => _heard.TrySetResult();

    /// <summary>Returns when the backlog was heard, or after a minute: a Telegram that cannot be reached must not stop the clock for ever.</summary>
    public async Task WaitAsync(TimeProvider time, CancellationToken ct)
    {
        try
        {
            await _heard.Task.WaitAsync(Patience, time, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _heard.TrySetResult();
        }
    }
}
