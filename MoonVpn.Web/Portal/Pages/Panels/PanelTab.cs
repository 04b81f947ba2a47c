using System.Globalization;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>The parts of a panel's page; they stand in its address.</summary>
internal enum PanelTab
{
    Overview,
    Statistics,
    Inbounds,
    Drift,
    Foreign,
    Calls,
}

internal static class PanelAddress
{
    public static string Of(long panelId, PanelTab tab = PanelTab.Overview) => tab == PanelTab.Overview
        ? string.Create(CultureInfo.InvariantCulture, $"/panels/{panelId}")
        : string.Create(CultureInfo.InvariantCulture, $"/panels/{panelId}?tab={AddressWord.Of(tab)}");
}
