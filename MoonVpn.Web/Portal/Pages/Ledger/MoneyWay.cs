namespace MoonVpn.Web.Portal.Pages.Ledger;

/// <summary>How money came or went, by the names the ledger has for it.</summary>
internal enum MoneyWay
{
    Card,
    Wallet,
    Manual,
}
