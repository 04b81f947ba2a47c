using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>A panel's state as people think of it: the operator's switch where it is off, else what the last check found.</summary>
internal enum PanelCondition
{
    Ok,
    Degraded,
    AuthFailed,
    Hold,
    Unchecked,
    Off,
}

internal static class PanelConditions
{
    private static readonly Status Unchecked = new(PanelHealthTexts.NotChecked, Tone.Note);

    public static PanelCondition Of(PanelRow panel) => panel switch
    {
        { Status: PanelStatus.Inactive } => PanelCondition.Off,
        { LastCheckedAt: null } => PanelCondition.Unchecked,
        _ => panel.Health switch
        {
            PanelHealth.Ok => PanelCondition.Ok,
            PanelHealth.Degraded => PanelCondition.Degraded,
            PanelHealth.AuthFailed => PanelCondition.AuthFailed,
            PanelHealth.Hold => PanelCondition.Hold,
        },
    };

    public static Status Word(PanelCondition condition) => condition switch
    {
        PanelCondition.Ok => StatusTexts.Of(PanelHealth.Ok),
        PanelCondition.Degraded => StatusTexts.Of(PanelHealth.Degraded),
        PanelCondition.AuthFailed => StatusTexts.Of(PanelHealth.AuthFailed),
        PanelCondition.Hold => StatusTexts.Of(PanelHealth.Hold),
        PanelCondition.Unchecked => Unchecked,
        PanelCondition.Off => StatusTexts.Of(PanelStatus.Inactive),
    };
}
