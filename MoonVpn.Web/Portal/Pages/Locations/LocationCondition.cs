using MoonVpn.Core.Locations;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Locations;

/// <summary>Whether a location is sold, and if not, whether somebody wanted it so.</summary>
internal enum LocationCondition
{
    Sold,
    Paused,
    Off,
}

internal static class LocationConditions
{
    public static LocationCondition Of(LocationRow location) => location switch
    {
        { IsActive: false } => LocationCondition.Off,
        { PanelsOk: 0 } or { FreePlaces: 0 } or { PausedSince: not null } => LocationCondition.Paused,
        _ => LocationCondition.Sold,
    };

    /// <summary>Why it does not sell although it should; null when it does.</summary>
    public static string? Why(LocationRow location) => Of(location) != LocationCondition.Paused ? null : location switch
    {
        { PanelsTotal: 0 } => LocationTexts.NoPanel,
        { PanelsOk: 0 } => LocationTexts.NoPanelWell,
        _ => LocationTexts.NoPlaceFree,
    };
}
