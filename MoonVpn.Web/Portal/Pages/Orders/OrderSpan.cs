namespace MoonVpn.Web.Portal.Pages.Orders;

/// <summary>Since when the orders of a list were placed.</summary>
public enum OrderSpan
{
    Today,
    Week,
    Month,
}
