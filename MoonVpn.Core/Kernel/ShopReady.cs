namespace MoonVpn.Core.Kernel;

/// <summary>Opens when the database is migrated and work may begin.</summary>
public sealed class ShopReady
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => _opened.Task.IsCompleted;

    public void Open() => _opened.TrySetResult();

    public Task WaitAsync(CancellationToken ct) => _opened.Task.WaitAsync(ct);
}
