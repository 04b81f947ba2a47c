using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>What may be done to an account without an order. Its panel follows as soon as it can be reached.</summary>
public sealed class AccountChangeService(UnitOfWork unitOfWork, AccountDesk desk, AccountEndings endings, SubscriptionTokens tokens)
{
    public const int LongestLabel = 32;

    private const long MostBytes = 1_000_000 * DataSize.Gigabyte;

    /// <summary>Gives days, traffic, or both, for free; an account that had ended runs again.</summary>
    /// <param name="days">0 to 3650.</param>
    /// <param name="bytes">0 or more.</param>
    public Task ExtendAsync(Actor actor, long accountId, int days, long bytes, string reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        Require.InRange(days, "duration_days", days == 0 && bytes == 0 ? 1 : 0, 3650);
        Require.InRange(bytes, "traffic_gb", 0, MostBytes);
        return ChangeAsync(actor, accountId, "account.extend", reason, PanelJobReason.Adjust, new { days, bytes }, async (work, account) =>
        {
            await BringBackAsync(work, account).ConfigureAwait(false);
            AccountChanges.Extend(account, days, bytes, work.Now);
        }, ct);
    }

    /// <summary>Forgets what was used; an account whose traffic had ended runs again.</summary>
    public Task ResetTrafficAsync(Actor actor, long accountId, string reason, CancellationToken ct) =>
        ChangeAsync(actor, accountId, "account.reset_traffic", reason, PanelJobReason.ResetTraffic, null, async (work, account) =>
        {
            await BringBackAsync(work, account).ConfigureAwait(false);
            account.ResetPending = true;
            account.Revive(work.Now);
        }, ct);

    /// <summary>Switches an account off, or on again. One that ran out meanwhile ends instead.</summary>
    public Task SetEnabledAsync(Actor actor, long accountId, bool enabled, string reason, CancellationToken ct) => enabled
        ? ChangeAsync(actor, accountId, "account.enable", reason, PanelJobReason.Enable, null, (work, account) =>
        {
            RequireStatus(account, AccountStatus.Disabled);
            (account.Status, account.IsEnabled, account.DisabledReason) = (AccountStatus.Active, true, null);
            return endings.EndIfOverAsync(work, account);
        }, ct)
        : ChangeAsync(actor, accountId, "account.disable", reason, PanelJobReason.Disable, null, (_, account) =>
        {
            RequireStatus(account, AccountStatus.Active);
            (account.Status, account.IsEnabled, account.DisabledReason) = (AccountStatus.Disabled, false, reason.Trim());
            return Task.CompletedTask;
        }, ct);

    /// <summary>Makes new secrets and a new link; whoever has the old ones is shut out. For the account's customer, and for the staff.</summary>
    public Task RotateAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await FindFreeAsync(work, accountId).ConfigureAwait(false);
                RequireStatus(account, AccountStatus.Active, AccountStatus.Expired, AccountStatus.Disabled);
                if (account.PreviousIdentity is not null)
                {
                    // The panel may have either; a third would be one too many to recognise it by.
                    throw new RefusedException(Refusal.AccountBusy);
                }

                work.Db.Add(account.Rotate(AccountPlanner.NewIdentity(), work.Now));
                await desk.RequirePushAsync(work, account, PanelJobReason.Rotate).ConfigureAwait(false);
                await tokens.RotateAsync(work, accountId).ConfigureAwait(false);
                work.Audit("account.rotate", "client_account", accountId, new { account.EmailName });
            },
            ct);
    }

    /// <summary>Changes the customer's own label, and nothing else.</summary>
    /// <param name="label">Cleaned, and cut after <see cref="LongestLabel"/> characters; empty: the account's name again.</param>
    public Task RenameAsync(Actor actor, long accountId, string label, CancellationToken ct)
    {
        actor.RequireKnown();
        var cleaned = PersianText.Clean(label, LongestLabel);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await work.FindAccountAsync(accountId).ConfigureAwait(false);
                var name = cleaned.Length > 0 ? cleaned : account.EmailName;
                work.Audit("account.rename", "client_account", accountId, new { from = account.ClientName, to = name });
                account.ClientName = name;
            },
            ct);
    }

    /// <summary>Ends an account for good and has it removed. Periods that were paid ahead are cancelled; their orders are named in the audit.</summary>
    public Task DeleteAsync(Actor actor, long accountId, string reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        var why = Require.Text(reason, "reason", 200);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await FindFreeAsync(work, accountId).ConfigureAwait(false);
                if (!account.IsPutAway)
                {
                    RequireStatus(account, AccountStatus.Active, AccountStatus.Expired, AccountStatus.Disabled);
                }

                (account.Status, account.IsEnabled, account.DeletedAt) = (AccountStatus.Deleted, false, work.Now);
                if (!await desk.RemoveAsync(work, account, PanelJobReason.Delete).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.AccountBusy);
                }

                var orders = await AccountPeriods.CancelAsync(work, account).ConfigureAwait(false);
                work.Audit("account.delete", "client_account", accountId, new { account.EmailName, reason = why, cancelledPeriodsOfOrders = orders });
            },
            ct);
    }

    /// <summary>Does not wait for the next try of a job that failed.</summary>
    /// <exception cref="RefusedException">There is no such job, or it is over.</exception>
    public Task RetryAsync(Actor actor, long jobId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.RunAsync(actor, work => desk.RetryAsync(work, jobId), ct);
    }

    private Task ChangeAsync(
        Actor actor, long accountId, string action, string reason, PanelJobReason job, object? details, Func<Work, ClientAccount, Task> change, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        var why = Require.Text(reason, "reason", 200);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await FindFreeAsync(work, accountId).ConfigureAwait(false);
                await change(work, account).ConfigureAwait(false);
                await desk.RequirePushAsync(work, account, job).ConfigureAwait(false);
                work.Audit(action, "client_account", accountId, new { account.EmailName, reason = why, details, account.TrafficLimit, account.ExpiresAt });
            },
            ct);
    }

    /// <summary>One that nothing paid for is being done to.</summary>
    private static async Task<ClientAccount> FindFreeAsync(Work work, long accountId)
    {
        var account = await work.FindAccountAsync(accountId).ConfigureAwait(false);
        return await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false) is { Before: not null } or { Kind: PanelJobKind.Create }
            || await TransferDesk.IsMovingAsync(work.Db, accountId, work.Stopping).ConfigureAwait(false)
                ? throw new RefusedException(Refusal.AccountBusy)
                : account;
    }

    private static async Task BringBackAsync(Work work, ClientAccount account)
    {
        if (account.IsPutAway)
        {
            await AccountDesk.BringBackAsync(work, account).ConfigureAwait(false);
        }

        RequireStatus(account, AccountStatus.Active, AccountStatus.Expired, AccountStatus.Disabled);
    }

    private static void RequireStatus(ClientAccount account, params ReadOnlySpan<AccountStatus> statuses)
    {
        if (!statuses.Contains(account.Status))
        {
            throw new RefusedException(Refusal.AccountNotActive);
        }
    }
}
