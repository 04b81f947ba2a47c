using MoonVpn.Core.Reports;
using MoonVpn.Web.Portal.Layout;

namespace MoonVpn.Web.Portal.Pages.Dashboard;

public sealed partial class NeedsHumanCard
{
    /// <summary>Where it is solved.</summary>
    private static string Way(NeedsHumanKind kind) => kind switch
    {
        NeedsHumanKind.LateReceipts => "receipts?show=late",
        NeedsHumanKind.PanelTrouble or NeedsHumanKind.NoPanel => "panels",
        NeedsHumanKind.FailedOrders => "orders?status=failed",
        NeedsHumanKind.StuckOrders => "orders?status=paid",
        NeedsHumanKind.NoCard => "cards",
        NeedsHumanKind.NoPlan => "plans",
        NeedsHumanKind.UnseenChannels => "channels",
        NeedsHumanKind.NoBotToken or NeedsHumanKind.UndeliveredMessages => "settings",
    };

    private bool MayGo(string way) => NavItem.Groups.SelectMany(group => group.Items).Any(item => item.Href == way.Split('?')[0] && item.IsFor(Actor));
}
