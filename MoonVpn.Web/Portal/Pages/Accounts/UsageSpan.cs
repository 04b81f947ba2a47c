namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>How far back the chart of an account goes; it stands in the address.</summary>
public enum UsageSpan
{
    Month = 30,
    TwoMonths = 60,
}
