using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

/// <summary>Looks at accounts that are being given away.</summary>
public sealed class AccountGiftQueries(UnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>What somebody who opened the link is offered.</summary>
    /// <exception cref="RefusedException">The link is no longer good.</exception>
    public Task<GiftOffer> LookAsync(Actor actor, string token, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        var now = time.GetUtcNow().UtcDateTime;
        return unitOfWork.ReadAsync(
            async db => await (from gift in db.Set<AccountGift>()
                               join account in db.Set<ClientAccount>() on gift.ClientAccountId equals account.Id
                               join giver in db.Set<User>() on gift.FromUserId equals giver.Id
                               where gift.Token == token && gift.Status == AccountGiftStatus.Offered && gift.ExpiresAt > now && account.UserId == gift.FromUserId
                               select new GiftOffer(
                                   account.Id, giver.FullName, account.EmailName, account.LocationName, account.IsUnlimited, Math.Max(0, account.TrafficLimit - account.TrafficUsed),
                                   account.ExpiresAt, account.DurationDays, giver.Id == userId)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.AccountGiftGone),
            ct);
    }

    /// <summary>The link that is good for an account of one's own.</summary>
    /// <returns>Null when there is none.</returns>
    public Task<OfferedGift?> FindOfferAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        var now = time.GetUtcNow().UtcDateTime;
        return unitOfWork.ReadAsync(
            db => (from gift in db.Set<AccountGift>()
                   join account in db.Set<ClientAccount>() on gift.ClientAccountId equals account.Id
                   where account.Id == accountId && account.UserId == userId && gift.FromUserId == userId && gift.Status == AccountGiftStatus.Offered && gift.ExpiresAt > now
                   select new OfferedGift(account.EmailName, gift.Token, gift.ExpiresAt)).FirstOrDefaultAsync(ct),
            ct);
    }

    /// <summary>What became of a gift, for the message that says so.</summary>
    public Task<AcceptedGift> GetAsync(Actor actor, long giftId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync(
            async db => await (from gift in db.Set<AccountGift>()
                               join account in db.Set<ClientAccount>() on gift.ClientAccountId equals account.Id
                               join receiver in db.Set<User>() on gift.ToUserId equals receiver.Id
                               where gift.Id == giftId
                               select new AcceptedGift(account.EmailName, receiver.FullName)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.NotFound),
            ct);
    }
}

/// <param name="TrafficLeft">Bytes; meaningless when unlimited.</param>
/// <param name="ExpiresAt">UTC; null while its days have not begun.</param>
/// <param name="IsOwn">The giver looks at it.</param>
public sealed record GiftOffer(
    long AccountId, string GiverName, string EmailName, string LocationName, bool IsUnlimited, long TrafficLeft, DateTime? ExpiresAt, int DurationDays, bool IsOwn);

public sealed record AcceptedGift(string EmailName, string ReceiverName);
