using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>One account's page, to which every action on it leads back.</summary>
internal sealed class AccountPage(AccountService accounts, LinkedAccounts linked, TransferService transfers, ExtraPrices extras, TimeProvider time)
{
    /// <summary>The id an account has now: buttons of before a move still work.</summary>
    /// <exception cref="RefusedException">Not one's own.</exception>
    public async Task<long> CurrentAsync(Actor actor, long accountId, CancellationToken ct) => (await transfers.WhereaboutsAsync(actor, accountId, ct)).AccountId;

    public async Task<AccountView> ViewAsync(Actor actor, long accountId, long page, CancellationToken ct)
    {
        var place = await transfers.WhereaboutsAsync(actor, accountId, ct);
        var account = await linked.GetAsync(actor, place.AccountId, ct);
        if (account.UserId != actor.UserId)
        {
            // The staff looks at other people's accounts in the portal.
            throw new RefusedException(Refusal.NotFound);
        }

        var offers = account.Status == AccountStatus.Active && place.MovingTo is null ? await transfers.OffersAsync(actor, place.AccountId, ct) : [];
        var isOnly = (await accounts.ListMineAsync(actor, new PageRequest(Size: 1), ct)).Total <= 1;
        return new AccountView(
            account,
            place.MovingTo,
            place.MovingTo is null ? await extras.OfferAsync(actor, place.AccountId, ct) : new ExtraOffer(null, null),
            offers.Any(offer => offer.WhyNot?.Refusal != Refusal.TransferNotOffered),
            isOnly ? null : page);
    }

    public async Task<Screen> ScreenAsync(Visit visit, long accountId, long page, CancellationToken ct) =>
        AccountScreens.One(visit.Words, await ViewAsync(visit.Actor, accountId, page, ct), time.GetUtcNow().UtcDateTime);

    public async Task ShowAsync(Visit visit, long accountId, long page, CancellationToken ct) => visit.Replies.Show(await ScreenAsync(visit, accountId, page, ct));

    /// <summary>After a refusal: the account as it is now, with the order that stands in the way where one does; the menu when it is not one's own.</summary>
    public async Task<bool> ShowAfterRefusalAsync(Visit visit, Callback callback, RefusedException refused, OrderQueries orders, CancellationToken ct)
    {
        try
        {
            var screen = await ScreenAsync(visit, callback.Id, 0, ct);
            if (refused.Refusal is Refusal.AccountHasOpenOrder or Refusal.TooManyOpenOrders && await orders.OpenPaymentAsync(visit.Actor, ct) is { } open)
            {
                screen.Row(Key.Good(visit.Words.Plain(Say.KeyContinuePayment), new Callback(CallbackAction.Payment, open)));
            }

            visit.Replies.Show(screen);
        }
        catch (RefusedException)
        {
            visit.Replies.Show(new Screen(Html.Escape(visit.Words.Sentence(refused))).Row(visit.Words.BackKey(CallbackAction.Accounts), visit.Words.HomeKey()));
        }

        return true;
    }
}
