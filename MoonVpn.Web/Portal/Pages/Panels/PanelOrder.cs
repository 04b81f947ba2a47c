using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>How the list of panels is sorted; it stands in the address.</summary>
internal enum PanelOrder
{
    Name,
    Load,
    Clients,
    Differences,
}

internal static class PanelOrders
{
    public static IComparable By(PanelOrder order, PanelRow panel) => order switch
    {
        PanelOrder.Name => panel.Name,
        PanelOrder.Load => -Math.Max((panel.LatestStats?.CpuPercent ?? 0) / 100, panel.LatestStats?.MemoryShare ?? 0),
        PanelOrder.Clients => -panel.Clients,
        PanelOrder.Differences => -panel.OpenDifferences,
    };

    public static Text Word(PanelOrder order) => order switch
    {
        PanelOrder.Name => new("نام", "Name"),
        PanelOrder.Load => new("بار", "Load"),
        PanelOrder.Clients => PanelTexts.Clients,
        PanelOrder.Differences => PanelTexts.Differences,
    };
}
