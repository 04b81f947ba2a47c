namespace MoonVpn.Web.Portal.Pages.Customers;

/// <summary>The parts of a customer's page; they stand in its address.</summary>
internal enum CustomerTab
{
    Ledger,
    Orders,
    Accounts,
    Receipts,
}
