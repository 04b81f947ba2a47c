using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Orders.AutoRenewals;

/// <summary>Renews one account from the wallet, or notes why not and tells its customer once.</summary>
public sealed class AutoRenewer(UnitOfWork unitOfWork, ShopFront shopFront, OrderService orders, Outbox outbox)
{
    public const int MostTries = 3;

    /// <summary>How the draft tokens begin, which no button has.</summary>
    internal const string TokenPrefix = "auto:";

    private static readonly Actor Self = Actor.System("auto-renewal");

    /// <summary>What stands in the way is soon over: that is no try.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(15);

    /// <param name="due">Looked at within the unit of work: whoever renewed by hand meanwhile has renewed once.</param>
    /// <param name="before">How long before the end the first try is; the others follow before the end.</param>
    internal async Task RenewAsync(long accountId, Func<Work, IQueryable<ClientAccount>> due, TimeSpan before, CancellationToken ct)
    {
        try
        {
            await unitOfWork.RunAsync(Self, work => PlaceAsync(work, accountId, due), ct).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            await unitOfWork.RunAsync(Self, work => NoteAsync(work, accountId, due, refused.Refusal, before), ct).ConfigureAwait(false);
        }
    }

    private async Task PlaceAsync(Work work, long accountId, Func<Work, IQueryable<ClientAccount>> due)
    {
        if (await due(work).FirstOrDefaultAsync(account => account.Id == accountId, work.Stopping).ConfigureAwait(false) is not { } account)
        {
            return;
        }

        var quote = await shopFront.RenewalQuoteAsync(work.Db, account, null, work.Stopping).ConfigureAwait(false);
        if (!quote.WalletCovers)
        {
            throw new RefusedException(Refusal.NotEnoughBalance, quote.CardPart);
        }

        var token = string.Create(CultureInfo.InvariantCulture, $"{TokenPrefix}{accountId}:{PeriodOf(account)}:{account.AutoRenewAttempts}");
        var orderId = await orders.RenewAsync(Self with { UserId = account.UserId }, accountId, null, PayWith.WalletFirst, token, work.Stopping).ConfigureAwait(false);
        if (await work.Db.Set<Order>().FindAsync([orderId], work.Stopping).ConfigureAwait(false) is { Status: OrderStatus.Failed })
        {
            // That is how the last try for this period ended: its panel would not have it.
            throw new RefusedException(Refusal.OrderNotPending);
        }

        (account.AutoRenewAttempts, account.AutoRenewNextAt) = (0, null);
    }

    private async Task NoteAsync(Work work, long accountId, Func<Work, IQueryable<ClientAccount>> due, Refusal refusal, TimeSpan before)
    {
        if (await due(work).FirstOrDefaultAsync(account => account.Id == accountId, work.Stopping).ConfigureAwait(false) is not { } account)
        {
            return;
        }

        switch (refusal)
        {
            case Refusal.AccountBusy or Refusal.AccountHasOpenOrder or Refusal.TooManyOpenOrders or Refusal.ChangedMeanwhile:
                account.AutoRenewNextAt = work.Now + Moment;
                return;
            case Refusal.PlanNotOnSale or Refusal.LocationNotInPlan:
                (account.AutoRenew, account.AutoRenewAttempts, account.AutoRenewNextAt) = (false, 0, null);
                await TellAsync(work, account, AutoRenewalProblem.PlanGone).ConfigureAwait(false);
                break;
            default:
                account.AutoRenewAttempts += 1;
                account.AutoRenewNextAt = work.Now + TimeSpan.FromHours(Math.Max(1, before.TotalHours / MostTries));
                await TellAsync(work, account, refusal == Refusal.NotEnoughBalance ? AutoRenewalProblem.NoMoney : AutoRenewalProblem.Refused).ConfigureAwait(false);
                break;
        }

        work.Audit("account.auto_renew_fail", "client_account", accountId, new { account.EmailName, reason = refusal.ToString(), account.AutoRenewAttempts });
    }

    /// <summary>Once for each period.</summary>
    private Task TellAsync(Work work, ClientAccount account, AutoRenewalProblem problem) =>
        outbox.ToUserAsync(work, account.UserId, NotificationType.AutoRenewalFailed, account.Id, $"{problem}:{PeriodOf(account)}", problem.ToString());

    /// <summary>What tells this period from those before and after it.</summary>
    private static string PeriodOf(ClientAccount account) => account.ExpiresAt is { } end
        ? end.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"v{account.TargetVersion}");
}
