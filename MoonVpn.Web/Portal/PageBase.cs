using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal;

/// <summary>
/// What every page and dialog does alike: read once the circuit is there, stop when left, run a command as whoever is
/// signed in, and say a refusal in one sentence.
/// </summary>
public abstract class PageBase : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

    // Kept, for a source that was disposed gives no token any more.
    protected PageBase() => Leaving = _leaving.Token;

    [Inject]
    internal PortalActor Actors { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected ISnackbar Snackbar { get; set; } = null!;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>False while the page is prerendered: it then shows its skeleton, and nothing is read twice.</summary>
    protected bool IsLive => RendererInfo.IsInteractive;

    /// <summary>A command is under way: buttons that start one are disabled.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>Why the page has nothing to show; null when it has.</summary>
    protected string? Failure { get; private set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what the page shows: at first, when its address changes, and after a command.</summary>
    protected virtual Task LoadAsync(Actor actor, CancellationToken ct) => Task.CompletedTask;

    protected override Task OnParametersSetAsync() => IsLive ? ReloadAsync() : Task.CompletedTask;

    protected async Task ReloadAsync()
    {
        try
        {
            Failure = null;
            await LoadAsync(await Actors.GetAsync(Leaving), Leaving);
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // The page is gone; there is nobody to tell.
        }
        catch (RefusedException refused) when (refused.Refusal == Refusal.NotFound)
        {
            Navigation.NotFound();
        }
        catch (RefusedException refused)
        {
            Failure = RefusalTexts.Sentence(refused);
        }
    }

    /// <summary>Says why a command was refused: at the edge of the screen, where the page does not know better.</summary>
    protected virtual void Refuse(RefusedException refused) => Snackbar.Add(RefusalTexts.Sentence(refused), Severity.Error);

    /// <summary>Runs a command, once at a time, then reads the page anew. A refusal becomes a sentence.</summary>
    /// <param name="done">What to say when it worked.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> RunAsync(Func<Actor, CancellationToken, Task> command, string? done = null)
    {
        if (IsBusy)
        {
            return false;
        }

        IsBusy = true;
        try
        {
            await command(await Actors.GetAsync(Leaving), Leaving);
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            return false;
        }
        catch (RefusedException refused)
        {
            Refuse(refused);
            return false;
        }
        finally
        {
            IsBusy = false;
        }

        if (done is not null)
        {
            Snackbar.Add(done, Severity.Success);
        }

        await ReloadAsync();
        return true;
    }

    /// <summary>For news that comes from outside the circuit: back on its thread and in its language, reads the page anew.</summary>
    protected Task RefreshAsync() => InvokeAsync(async () =>
    {
        CultureInfo.CurrentUICulture = _language;
        await ReloadAsync();
        StateHasChanged();
    });

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }
}
