using Microsoft.AspNetCore.Components;

namespace MoonVpn.Web.Portal;

/// <summary>A page that reads itself anew now and then, for workers and timers change what it shows.</summary>
public abstract class WatchingPage : PageBase
{
    private ITimer? _timer;

    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    protected virtual TimeSpan Every => TimeSpan.FromSeconds(20);

    protected override void OnInitialized()
    {
        if (IsLive)
        {
            _timer = Time.CreateTimer(_ => _ = LookAsync(), null, Every, Every);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    private async Task LookAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (ObjectDisposedException)
        {
            // The page was left at this very moment.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
