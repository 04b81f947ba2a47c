using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts;

/// <summary>Lets a customer give an account to another: whoever opens the link first and accepts has it, with secrets of its own.</summary>
public sealed class AccountGiftService(UnitOfWork unitOfWork, AccountDesk desk, SubscriptionTokens tokens, IAccountClaim claim, Outbox outbox)
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    private const int TokenLength = 20;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Makes a link, or shows the one that is good still.</summary>
    /// <exception cref="RefusedException">Not the actor's account, or it cannot be given away at present.</exception>
    public Task<OfferedGift> OfferAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await OwnAsync(work, accountId, userId).ConfigureAwait(false);
                await RequireGivableAsync(work, account).ConfigureAwait(false);
                if (await OpenAsync(work, accountId).ConfigureAwait(false) is { } open)
                {
                    if (open.ExpiresAt > work.Now && open.FromUserId == userId)
                    {
                        return new OfferedGift(account.EmailName, open.Token, open.ExpiresAt);
                    }

                    await CloseAsync(work, open, AccountGiftStatus.Expired).ConfigureAwait(false);
                }

                var gift = new AccountGift
                {
                    ClientAccountId = accountId,
                    FromUserId = userId,
                    Token = RandomNumberGenerator.GetString(Letters, TokenLength),
                    CreatedAt = work.Now,
                    ExpiresAt = work.Now + Validity,
                };
                work.Db.Add(gift);
                work.Audit("account.gift_offer", "client_account", accountId, new { account.EmailName, gift.ExpiresAt });
                return new OfferedGift(account.EmailName, gift.Token, gift.ExpiresAt);
            },
            ct);
    }

    /// <summary>Takes the link back, if there is one.</summary>
    /// <exception cref="RefusedException">Not the actor's account: perhaps somebody has accepted it already.</exception>
    public Task CancelAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                await OwnAsync(work, accountId, userId).ConfigureAwait(false);
                if (await OpenAsync(work, accountId).ConfigureAwait(false) is { } open)
                {
                    await CloseAsync(work, open, AccountGiftStatus.Cancelled).ConfigureAwait(false);
                    work.Audit("account.gift_cancel", "client_account", accountId, new { open.Id });
                }
            },
            ct);
    }

    /// <summary>Takes the account: it is the actor's, its giver is told, and the giver's link ends. Accepting twice accepts once.</summary>
    /// <returns>The account's id.</returns>
    /// <exception cref="RefusedException">The link is no longer good, it is one's own, or the account cannot be given away at present.</exception>
    public Task<long> AcceptAsync(Actor actor, string token, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var gift = await work.Db.Set<AccountGift>().FirstOrDefaultAsync(gift => gift.Token == token, work.Stopping).ConfigureAwait(false);
                if (gift is { Status: AccountGiftStatus.Accepted } && gift.ToUserId == userId)
                {
                    return gift.ClientAccountId;
                }

                if (gift is not { Status: AccountGiftStatus.Offered } || gift.ExpiresAt <= work.Now || gift.FromUserId == userId)
                {
                    throw new RefusedException(Refusal.AccountGiftGone);
                }

                var account = await OwnAsync(work, gift.ClientAccountId, gift.FromUserId).ConfigureAwait(false);
                await RequireGivableAsync(work, account).ConfigureAwait(false);
                await HandOverAsync(work, gift, account, userId).ConfigureAwait(false);
                return account.Id;
            },
            ct);
    }

    private async Task HandOverAsync(Work work, AccountGift gift, ClientAccount account, long userId)
    {
        (gift.Status, gift.ToUserId, gift.DecidedAt) = (AccountGiftStatus.Accepted, userId, work.Now);
        // What the giver called it, wished and was told is the giver's own.
        (account.UserId, account.ClientName) = (userId, account.EmailName);
        (account.AutoRenew, account.AutoRenewAttempts, account.AutoRenewNextAt) = (false, 0, null);
        await work.Db.Set<AccountReminder>().Where(told => told.ClientAccountId == account.Id).ExecuteDeleteAsync(work.Stopping).ConfigureAwait(false);
        work.Db.Add(account.Rotate(AccountPlanner.NewIdentity(), work.Now));
        await desk.RequirePushAsync(work, account, PanelJobReason.Rotate).ConfigureAwait(false);
        await tokens.RotateAsync(work, account.Id).ConfigureAwait(false);
        work.Audit("account.give", "client_account", account.Id, new { account.EmailName, from = gift.FromUserId, to = userId });
        await outbox.ToUserAsync(work, gift.FromUserId, NotificationType.AccountGiven, gift.Id).ConfigureAwait(false);
    }

    /// <summary>Runs or has ended, was paid for, and nothing is under way with it.</summary>
    private async Task RequireGivableAsync(Work work, ClientAccount account)
    {
        if (account.Status is not (AccountStatus.Active or AccountStatus.Expired))
        {
            throw new RefusedException(Refusal.AccountNotActive);
        }

        if (await work.Db.Set<Plan>().AnyAsync(plan => plan.Id == account.PlanId && plan.Price == 0, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountNotGivable);
        }

        if (account.PreviousIdentity is not null || await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false) is { Before: not null } or { Kind: not PanelJobKind.Update }
            || await TransferDesk.IsMovingAsync(work.Db, account.Id, work.Stopping).ConfigureAwait(false) || await claim.IsClaimedAsync(work, account).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }
    }

    private static async Task<ClientAccount> OwnAsync(Work work, long accountId, long userId) =>
        await work.Db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == accountId && account.UserId == userId, work.Stopping).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);

    private static Task<AccountGift?> OpenAsync(Work work, long accountId) =>
        work.Db.Set<AccountGift>().FirstOrDefaultAsync(gift => gift.ClientAccountId == accountId && gift.Status == AccountGiftStatus.Offered, work.Stopping);

    private static async Task CloseAsync(Work work, AccountGift gift, AccountGiftStatus status)
    {
        (gift.Status, gift.DecidedAt) = (status, work.Now);
        await work.SaveAsync().ConfigureAwait(false);
    }
}

/// <param name="Token">For the deep link.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record OfferedGift(string EmailName, string Token, DateTime ExpiresAt);
