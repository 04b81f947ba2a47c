namespace MoonVpn.Web.Portal.Pages.Deposits;

/// <summary>The parts of the page of bank messages.</summary>
internal enum DepositTab
{
    Messages,
    Phones,
    Patterns,
}
