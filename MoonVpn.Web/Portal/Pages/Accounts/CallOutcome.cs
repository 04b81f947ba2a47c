namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>Which calls of an account are shown; it stands in the address.</summary>
internal enum CallOutcome
{
    Failed,
}
