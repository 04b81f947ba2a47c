using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

public sealed partial class PanelsPage
{
    private IReadOnlyList<PanelRow>? _panels;
    private bool _hasLocation;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    private PanelCondition? Chosen => AddressWord.Read<PanelCondition>(State);

    private PanelOrder Order => AddressWord.Read<PanelOrder>(Sort) ?? PanelOrder.Name;

    /// <summary>Only states that some panel is in, for most shops have few.</summary>
    private IEnumerable<(PanelCondition, string)> Conditions => Enum.GetValues<PanelCondition>()
        .Where(condition => condition == Chosen || _panels!.Any(panel => PanelConditions.Of(panel) == condition))
        .Select(condition => (condition, PanelConditions.Word(condition).Text.ToString()));

    private static IEnumerable<(PanelOrder, string)> Orders => Enum.GetValues<PanelOrder>().Select(order => (order, PanelOrders.Word(order).ToString()));

    private IReadOnlyList<PanelRow> Shown => ShortList.Page(
        _panels!.Where(panel => Chosen is null || PanelConditions.Of(panel) == Chosen),
        new PageRequest(Size: 100, Search: Search, Sort: "chosen"),
        panel => $"{panel.Name} {panel.LocationName} {panel.Url}",
        ("chosen", panel => PanelOrders.By(Order, panel))).Items;

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _hasLocation = (await Locations.ListAsync(actor, ct)).Count > 0;
        _panels = await Panels.ListAsync(actor, ct);
    }

    private async Task AddAsync()
    {
        if (await PanelDialog.EditAsync(Dialogs, new PanelDraft()) is { } panelId)
        {
            // What went wrong, if anything did, stands on the panel's own page as well.
            await RunAsync((actor, ct) => Panels.SyncAsync(actor, panelId, ct), PanelTexts.Synced);
            Navigation.NavigateTo(PanelAddress.Of(panelId));
        }
    }
}
