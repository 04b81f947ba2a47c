namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>The lower parts of an account's page; they stand in its address.</summary>
internal enum AccountTab
{
    History,
    Calls,
}
