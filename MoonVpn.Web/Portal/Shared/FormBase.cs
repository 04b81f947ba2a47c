using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A dialog that saves something: a refusal is said within it, and it closes once all is done.</summary>
public abstract class FormBase : PageBase
{
    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    /// <summary>Why the last attempt was refused.</summary>
    protected string? Refused { get; set; }

    protected override void Refuse(RefusedException refused) => Refused = RefusalTexts.Sentence(refused);

    /// <param name="done">What to say when it worked; null: that it was saved.</param>
    protected async Task SaveAsync(Func<Actor, CancellationToken, Task> command, string? done = null)
    {
        Refused = null;
        if (await RunAsync(command, done ?? SharedTexts.Saved))
        {
            Dialog.Close();
        }
    }

    /// <returns>Whether something was saved.</returns>
    protected static async Task<bool> OpenAsync<TForm>(IDialogService dialogs, DialogParameters<TForm> parameters)
        where TForm : FormBase
    {
        var shown = await dialogs.ShowAsync<TForm>(null, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        return await shown.Result is { Canceled: false };
    }
}
