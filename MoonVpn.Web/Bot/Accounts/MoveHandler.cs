using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>To another location: where to, for how much, a confirmation. The new link is sent once it works.</summary>
internal sealed class MoveHandler(AccountPage page, OrderQueries orders, Moves moves) : AccountActionHandler(page, orders)
{
    public override IReadOnlyList<CallbackAction> Actions { get; } =
        [CallbackAction.Move, CallbackAction.MoveTo, CallbackAction.MoveFromWallet, CallbackAction.MoveByCard];

    public override Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.MoveTo => moves.ConfirmAsync(visit, callback.Id, callback.Other, ct),
        CallbackAction.MoveFromWallet => moves.PlaceAsync(visit, callback, PayWith.WalletFirst, ct),
        CallbackAction.MoveByCard => moves.PlaceAsync(visit, callback, PayWith.Card, ct),
        _ => moves.ShowOffersAsync(visit, callback.Id, ct),
    };

    /// <summary>A place that filled up meanwhile leads back to the places.</summary>
    public override async Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct)
    {
        if (refused.Refusal is not (Refusal.LocationFull or Refusal.LocationUnwell or Refusal.LocationNotInPlan))
        {
            return await base.RefusedAsync(visit, callback, refused, ct);
        }

        await moves.ShowOffersAsync(visit, callback.Id, ct);
        return true;
    }
}
