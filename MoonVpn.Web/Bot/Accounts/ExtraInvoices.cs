using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>What an extra costs and what it makes of the account; and its order.</summary>
internal sealed class ExtraInvoices(AccountService accounts, ExtraPrices prices, OrderService orders, PlacedOrders placed, TimeProvider time)
{
    /// <exception cref="RefusedException">It is not offered for this account, or at present.</exception>
    public async Task<Screen> ChooseAsync(Visit visit, Extra extra, long accountId, string? complaint, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, accountId, ct);
        var price = extra.PriceIn(await prices.OfferAsync(visit.Actor, accountId, ct)) ?? throw new RefusedException(Refusal.ExtraNotOffered);
        return ExtraScreens.Choose(visit.Words, extra, account, price, complaint);
    }

    public async Task<Screen> InvoiceAsync(Visit visit, Extra extra, long accountId, long amount, CancellationToken ct)
    {
        var quote = await prices.QuoteAsync(visit.Actor, accountId, extra.Gigabytes((int)amount), extra.Days((int)amount), ct);
        return ExtraScreens.Invoice(visit.Words, extra, await accounts.GetAsync(visit.Actor, accountId, ct), quote, time.GetUtcNow().UtcDateTime);
    }

    public Task PlaceAsync(Visit visit, Extra extra, long accountId, long amount, PayWith with, string draft, CancellationToken ct) => placed.ShowAsync(
        visit, draft, () => orders.ExtendAsync(visit.Actor, accountId, extra.Gigabytes((int)amount), extra.Days((int)amount), with, draft, ct), ct);
}
