using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

public sealed partial class PanelPage
{
    private PanelRow? _panel;
    private Actor? _actor;
    private Core.Panels.PanelTestResult? _result;
    private bool _isTesting;
    private PanelInbounds? _inbounds;
    private PanelDrift? _drift;
    private PanelCallsTable? _calls;

    [Parameter]
    public long PanelId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "range")]
    private string? Range { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    /// <summary>Set when a download of the panel's backup came to nothing.</summary>
    [SupplyParameterFromQuery(Name = PanelBackupFile.Failed)]
    private string? Backup { get; set; }

    private PanelTab Shown => AddressWord.Read<PanelTab>(Tab) ?? PanelTab.Overview;

    private IEnumerable<(PanelTab, string)> Tabs =>
    [
        (PanelTab.Overview, PanelTexts.Overview),
        (PanelTab.Statistics, PanelTexts.Statistics),
        (PanelTab.Inbounds, Counted(PanelTexts.Inbounds, _panel!.Inbounds)),
        (PanelTab.Drift, Counted(PanelTexts.Differences, _panel.OpenDifferences)),
        (PanelTab.Foreign, Counted(ForeignTexts.Title, _panel.ForeignClients)),
        (PanelTab.Calls, PanelCallTexts.Title),
    ];

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _actor = actor;
        _panel = await Panels.GetAsync(actor, PanelId, ct);
    }

    private async Task SyncAsync()
    {
        await RunAsync((actor, ct) => Panels.SyncAsync(actor, PanelId, ct), PanelTexts.Synced);
        await ReloadAllAsync();
    }

    private async Task TestAsync()
    {
        (_result, _isTesting) = (null, true);
        await RunAsync(async (actor, ct) => _result = await Panels.TestAsync(actor, PanelDialog.DraftOf(_panel!), ct));
        _isTesting = false;
    }

    private async Task EditAsync()
    {
        if (await PanelDialog.EditAsync(Dialogs, PanelDialog.DraftOf(_panel!), PanelDialog.SecretsOf(_panel!)) is not null)
        {
            _result = null;
            await SyncAsync();
        }
    }

    /// <summary>The page and what is open in it. Foreign clients are not read again: that would ask the panel once more.</summary>
    private async Task ReloadAllAsync()
    {
        await ReloadAsync();
        await (_inbounds?.ReadAsync() ?? Task.CompletedTask);
        await (_drift?.ReadAsync() ?? Task.CompletedTask);
        await (_calls?.ReadAsync() ?? Task.CompletedTask);
    }

    private static string Counted(Text words, int count) => count == 0 ? words : $"{words} ({Toman.Format(count)})";
}
