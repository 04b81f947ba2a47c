using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Offers of other places, and the order of a move.</summary>
internal sealed class Moves(AccountService accounts, TransferService transfers, WalletService wallets, OrderService orders, PlacedOrders placed)
{
    public async Task ShowOffersAsync(Visit visit, long accountId, CancellationToken ct) => visit.Replies.Show(MoveScreens.Offers(
        visit.Words, await accounts.GetAsync(visit.Actor, accountId, ct), await transfers.OffersAsync(visit.Actor, accountId, ct)));

    /// <exception cref="RefusedException">It cannot move there at present.</exception>
    public async Task ConfirmAsync(Visit visit, long accountId, long locationId, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, accountId, ct);
        var offer = (await transfers.OffersAsync(visit.Actor, accountId, ct)).FirstOrDefault(offer => offer.LocationId == locationId)
            ?? throw new RefusedException(Refusal.LocationNotInPlan);
        if (offer.WhyNot is { } refused)
        {
            throw new RefusedException(refused.Refusal, [.. refused.Arguments]);
        }

        var available = (await wallets.BalanceAsync(visit.Actor, visit.Person.Id, ct)).Available;
        visit.Replies.Show(MoveScreens.Confirm(visit.Words, account, offer, new PaymentDue(offer.Price, available, CardAvailable: true)));
    }

    public Task PlaceAsync(Visit visit, Callback callback, PayWith with, CancellationToken ct) => placed.ShowAsync(
        visit, callback.Token, () => orders.ChangeLocationAsync(visit.Actor, callback.Id, callback.Other, with, callback.Token, ct), ct);
}
