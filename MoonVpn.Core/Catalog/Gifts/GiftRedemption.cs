using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;

namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>Gift codes as customers enter them. A code that does not serve is an answer, not an exception: it is counted.</summary>
public sealed class GiftRedemption(UnitOfWork unitOfWork, Wallet wallet, CodeGuard guard)
{
    /// <summary>Credits the actor's wallet with what the code is worth: once, whoever else enters it at the same time.</summary>
    /// <param name="typed">The code, in any digits, with or without dashes.</param>
    /// <exception cref="RefusedException">The wallet is frozen.</exception>
    public Task<GiftOutcome> RedeemAsync(Actor actor, string typed, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await CodeGuard.WhyClosedAsync(work, userId).ConfigureAwait(false) is { } closed)
                {
                    return new GiftOutcome(0, closed);
                }

                var folded = CodeText.Fold(typed);
                if (!CodeText.IsCode(folded))
                {
                    return new GiftOutcome(0, new RefusedException(Refusal.CodeInvalid));
                }

                var code = await work.Db.Set<GiftCode>().FirstOrDefaultAsync(code => code.Code == folded, ct).ConfigureAwait(false);
                var batch = code is null ? null : await work.Db.Set<GiftBatch>().FindAsync([code.BatchId], ct).ConfigureAwait(false);
                if (code is null || batch is null)
                {
                    return await WrongAsync(work, userId, Refusal.CodeUnknown).ConfigureAwait(false);
                }

                return await WhyNotAsync(work, code, batch).ConfigureAwait(false) is { } refusal
                    ? await WrongAsync(work, userId, refusal).ConfigureAwait(false)
                    : await CreditAsync(work, userId, code, batch).ConfigureAwait(false);
            },
            ct);
    }

    private static async Task<Refusal?> WhyNotAsync(Work work, GiftCode code, GiftBatch batch)
    {
        var userId = work.Actor.UserId;
        return code.RedeemedBy is { } other ? other == userId ? Refusal.CodeUsedByYou : Refusal.CodeUsedUp
            : batch.IsVoid || work.Now >= batch.ValidUntil ? Refusal.CodeNotValidNow
            // Nobody credits their own wallet, by code no more than by hand.
            : batch.CreatedBy == userId && !work.Actor.IsSuperadmin ? Refusal.NotAllowed
            : batch.PerUserLimit is { } limit
                && await work.Db.Set<GiftCode>().CountAsync(mine => mine.BatchId == batch.Id && mine.RedeemedBy == userId, work.Stopping).ConfigureAwait(false) >= limit ? Refusal.CodeUsedByYou
            : null;
    }

    private async Task<GiftOutcome> WrongAsync(Work work, long userId, Refusal refusal)
    {
        // Entering a code of one's own again is no guess.
        if (refusal != Refusal.CodeUsedByYou)
        {
            await guard.CountWrongAsync(work, userId).ConfigureAwait(false);
        }

        return new GiftOutcome(0, new RefusedException(refusal));
    }

    private async Task<GiftOutcome> CreditAsync(Work work, long userId, GiftCode code, GiftBatch batch)
    {
        var row = await wallet.PostAsync(work, new LedgerEntry(
            userId, TransactionType.Adjustment, new Toman(batch.Amount), $"gift:{code.Id}", Gateway: "gift", Reference: batch.Name)).ConfigureAwait(false);
        code.Redeem(userId, row.Id, work.Now);
        await CodeGuard.ForgiveAsync(work, userId).ConfigureAwait(false);
        work.Audit("gift.redeem", "gift_code", code.Id, new { batch = batch.Id, batch.Amount, row.TrackingCode });
        return new GiftOutcome(batch.Amount, null);
    }
}
