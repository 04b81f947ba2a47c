using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>What an order that was paid for does to the account it is for, within the paying unit of work.</summary>
public sealed class AccountRenewals(AccountDesk desk)
{
    /// <summary>Renews by the plan's rule. What has ended starts afresh, whatever the rule.</summary>
    /// <returns>False when the new period waits for the end of the running one: there is nothing to do on the panel.</returns>
    /// <exception cref="RefusedException">The account cannot be renewed, or its location is full.</exception>
    internal async Task<bool> RenewAsync(Work work, ClientAccount account, PeriodTerms terms, RenewalRule rule, long? orderId)
    {
        RequireRenewable(account);
        var effect = EffectOn(account, rule, work.Now);
        if (effect == RenewalEffect.Waits)
        {
            AccountPeriods.Queue(work, account, terms, orderId);
            return false;
        }

        var before = AccountSnapshot.Of(account);
        if (account.IsPutAway)
        {
            await AccountDesk.BringBackAsync(work, account).ConfigureAwait(false);
        }

        if (effect == RenewalEffect.AddsUp)
        {
            AccountChanges.AddPeriod(account, terms, work.Now);
        }
        else
        {
            AccountChanges.StartAfresh(account, terms, work.Now);
        }

        await desk.RequirePushAsync(work, account, PanelJobReason.Renewal, before).ConfigureAwait(false);
        return true;
    }

    /// <summary>More days or more traffic for a price.</summary>
    /// <exception cref="RefusedException">The account cannot be changed, or its location is full.</exception>
    internal async Task ExtendAsync(Work work, ClientAccount account, int days, long bytes)
    {
        RequireRenewable(account);
        var before = AccountSnapshot.Of(account);
        if (account.IsPutAway)
        {
            await AccountDesk.BringBackAsync(work, account).ConfigureAwait(false);
        }

        AccountChanges.Extend(account, days, bytes, work.Now);
        await desk.RequirePushAsync(work, account, days > 0 ? PanelJobReason.ExtraTime : PanelJobReason.ExtraTraffic, before).ConfigureAwait(false);
    }

    /// <summary>What has ended starts afresh, whatever the rule.</summary>
    internal static RenewalEffect EffectOn(ClientAccount account, RenewalRule rule, DateTime now) => rule switch
    {
        _ when account.Status != AccountStatus.Active || account.IsOverAt(now) => RenewalEffect.StartsAfresh,
        RenewalRule.Queue => RenewalEffect.Waits,
        RenewalRule.Add => RenewalEffect.AddsUp,
        _ => RenewalEffect.StartsAfresh,
    };

    /// <summary>Running, ended, or put away; one that is still being made, was left behind or switched off by the staff is not.</summary>
    /// <exception cref="RefusedException">It is not.</exception>
    internal static void RequireRenewable(ClientAccount account)
    {
        if (account.Status is not (AccountStatus.Active or AccountStatus.Expired) && !account.IsPutAway)
        {
            throw new RefusedException(account.Status == AccountStatus.Provisioning ? Refusal.AccountBusy : Refusal.AccountNotActive);
        }
    }
}
