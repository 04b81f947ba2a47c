using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts;

/// <summary>Periods that were paid ahead: kept until the running one is over, then begun in the order they were bought.</summary>
public sealed class AccountPeriods(AccountDesk desk, Outbox outbox)
{
    internal static void Queue(Work work, ClientAccount account, PeriodTerms terms, long? orderId) => work.Db.Add(new AccountPeriod
    {
        ClientAccountId = account.Id,
        OrderId = orderId,
        PlanId = terms.PlanId,
        DurationDays = terms.Days,
        TrafficBytes = terms.Bytes,
        IsUnlimited = terms.IsUnlimited,
        IpLimit = terms.IpLimit,
        CreatedAt = work.Now,
    });

    /// <returns>False when none waits.</returns>
    internal async Task<bool> BeginNextAsync(Work work, ClientAccount account)
    {
        await work.SaveAsync().ConfigureAwait(false);
        var next = await work.Db.Set<AccountPeriod>().Where(period => period.ClientAccountId == account.Id && period.Status == AccountPeriodStatus.Queued)
            .OrderBy(period => period.Id).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        if (next is null)
        {
            return false;
        }

        var terms = new PeriodTerms(next.PlanId, next.DurationDays, next.TrafficBytes, next.IsUnlimited, next.IpLimit, StartAtFirstUse: false);
        AccountChanges.StartAfresh(account, terms, work.Now);
        await desk.RequirePushAsync(work, account, PanelJobReason.QueuedPeriod).ConfigureAwait(false);
        next.Status = AccountPeriodStatus.Applied;
        next.AppliedAt = work.Now;
        work.Audit("account.period_begin", "client_account", account.Id, new { next.Id, next.OrderId, account.ExpiresAt });
        await outbox.ToUserAsync(work, account.UserId, NotificationType.AccountChanged, account.Id, $"period{next.Id}").ConfigureAwait(false);
        return true;
    }

    /// <returns>The orders that paid for them.</returns>
    internal static async Task<IReadOnlyList<long?>> CancelAsync(Work work, ClientAccount account)
    {
        var queued = await work.Db.Set<AccountPeriod>().Where(period => period.ClientAccountId == account.Id && period.Status == AccountPeriodStatus.Queued)
            .ToListAsync(work.Stopping).ConfigureAwait(false);
        queued.ForEach(period => period.Status = AccountPeriodStatus.Cancelled);
        return [.. queued.Select(period => period.OrderId)];
    }
}
