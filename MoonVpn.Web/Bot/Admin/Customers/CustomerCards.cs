using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Reports;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Customers;

/// <summary>All that the staff sees of one customer.</summary>
internal sealed class CustomerCards(CustomerLookup customers, AccountService accounts, SettingsStore settings, TimeProvider time)
{
    public async Task<Screen> OfAsync(Visit visit, long userId, CancellationToken ct)
    {
        var figures = await customers.GetAsync(visit.Actor, userId, ct);
        var newest = await accounts.ListAsync(visit.Actor, new AccountFilter { UserId = userId }, new PageRequest(0, CustomerScreens.MostAccounts), ct);
        var card = new CustomerCard(visit.Actor, figures, newest.Items, PageInPortal(userId), time.GetUtcNow().UtcDateTime);
        return CustomerScreens.Card(visit.Words, card);
    }

    private string? PageInPortal(long userId) =>
        settings.Get(ShopGateSettings.PortalAddress) is [var address, ..] ? string.Create(CultureInfo.InvariantCulture, $"{address}/customers/{userId}") : null;
}

/// <param name="Actor">Who looks: what may not be done is not offered.</param>
/// <param name="PortalUrl">Null: nobody has said where the portal is.</param>
internal sealed record CustomerCard(Actor Actor, CustomerFigures Figures, IReadOnlyList<AccountRow> Accounts, string? PortalUrl, DateTime Now);
