namespace MoonVpn.Web.Portal.Pages.Cards;

/// <summary>What a card's page shows.</summary>
internal enum CardTab
{
    Days,
    Usage,
    Settings,
}
