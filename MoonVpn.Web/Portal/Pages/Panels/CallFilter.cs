namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>Which calls are shown; it stands in the address.</summary>
internal enum CallFilter
{
    Failed,
}
