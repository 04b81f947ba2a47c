using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

public sealed partial class PanelTrouble
{
    private PanelCondition Condition => PanelConditions.Of(Panel);

    private string? Words => Condition switch
    {
        PanelCondition.Ok => Panel.OpenDifferences > 0 ? PanelHealthTexts.DifferencesMore.With(Toman.Format(Panel.OpenDifferences)) : null,
        PanelCondition.Degraded => PanelHealthTexts.DegradedMore,
        PanelCondition.AuthFailed => PanelHealthTexts.AuthFailedMore,
        PanelCondition.Hold => PanelHealthTexts.HoldMore,
        PanelCondition.Unchecked => PanelHealthTexts.NotCheckedMore,
        PanelCondition.Off => PanelHealthTexts.OffMore,
    };

    private Tone Tone => Condition switch
    {
        PanelCondition.AuthFailed or PanelCondition.Degraded => Tone.Bad,
        PanelCondition.Off => Tone.Quiet,
        PanelCondition.Unchecked => Tone.Note,
        _ => Tone.Attention,
    };

    private async Task SwitchOnAsync()
    {
        var draft = PanelDialog.DraftOf(Panel);
        draft.IsActive = true;
        if (await RunAsync((actor, ct) => Panels.SaveAsync(actor, draft, ct), PanelHealthTexts.SwitchedOn))
        {
            await SyncAsync();
        }
    }

    private async Task SyncAsync()
    {
        await RunAsync((actor, ct) => Panels.SyncAsync(actor, Panel.Id, ct), PanelTexts.Synced);
        await OnDone.InvokeAsync();
    }

    /// <param name="findsCause">Tries the panel at once, so that what is wrong stands beside the fields that are to be mended.</param>
    private async Task EditAsync(bool findsCause)
    {
        if (await PanelDialog.EditAsync(Dialogs, PanelDialog.DraftOf(Panel), PanelDialog.SecretsOf(Panel), findsCause) is not null)
        {
            await SyncAsync();
        }
    }
}
