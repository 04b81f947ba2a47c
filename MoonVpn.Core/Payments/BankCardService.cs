using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>The cards that customers transfer to.</summary>
public sealed class BankCardService(UnitOfWork unitOfWork, Outbox outbox, TimeProvider time)
{
    /// <summary>The operator's cards, or a seller's own, with what went over them today and which is next.</summary>
    public Task<IReadOnlyList<BankCardRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var owner = OwnerScope(actor);
        return unitOfWork.ReadAsync<IReadOnlyList<BankCardRow>>(
            async db =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var loads = await CardDesk.LoadsAsync(db, owner, now, ct).ConfigureAwait(false);
                var next = CardRotation.Choose(loads, 1, now);
                return [.. loads.OrderBy(load => load.Card.Id).Select(load => ToRow(load, load.Card.Id == next?.Id))];
            },
            ct);
    }

    /// <returns>The card's id.</returns>
    public Task<long> SaveAsync(Actor actor, BankCardDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        var number = CardNumber.Normalize(draft.CardNumber) ?? throw new RefusedException(Refusal.CardNumberInvalid);
        Require.Text(draft.HolderName, "holder_name", 64);
        Require.InRange(draft.RotationIntervalMinutes, "rotation_interval_minutes", 1, 10_080);
        Require.InRange(draft.DailyAmountLimit ?? 1, "daily_amount_limit", 1, Toman.Max);
        Require.InRange(draft.DailyCountLimit ?? 1, "daily_count_limit", 1, 100_000);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<BankCard>().AnyAsync(other => other.Id != draft.Id && other.CardNumber == number, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.CardNumberTaken);
                }

                var card = await FindOrNewAsync(work, draft.Id).ConfigureAwait(false);
                var isNewNumber = card.CardNumber != number;
                await UnpinOthersAsync(work, card, draft).ConfigureAwait(false);
                if (isNewNumber)
                {
                    await ProposeAsync(work, card, number).ConfigureAwait(false);
                }

                await FillAsync(work, card, draft).ConfigureAwait(false);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("card.save", "bank_card", card.Id, new { number = CardNumber.Masked(number), card.HolderName, card.IsActive, card.RotationPolicy });
                if (isNewNumber)
                {
                    // Whoever can change a card number can take the shop's money: everybody in charge hears of it.
                    await outbox.AlertAsync(work, $"card:{card.Id}:{work.Now.Ticks}", $"{actor.Name}: {CardNumber.Masked(number)}").ConfigureAwait(false);
                }

                return card.Id;
            },
            ct);
    }

    /// <summary>The shop's very first card has nobody to be stolen from; any later number waits for a second confirmation.</summary>
    private static async Task ProposeAsync(Work work, BankCard card, string number)
    {
        card.Propose(number, work.Actor.UserId, work.Now);
        if (work.Actor.IsSystem || (work.Actor.IsSuperadmin && !await work.Db.Set<BankCard>().AnyAsync(other => other.IsConfirmed, work.Stopping).ConfigureAwait(false)))
        {
            card.Confirm();
        }
    }

    private static long? OwnerScope(Actor actor)
    {
        if (actor.Role == UserRole.Seller)
        {
            return actor.RequireUser();
        }

        actor.Require(Permission.Cards);
        return null;
    }

    private static async Task<BankCard> FindOrNewAsync(Work work, long id)
    {
        if (id != 0)
        {
            return await work.Db.Set<BankCard>().FindAsync([id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        }

        var card = new BankCard { CreatedAt = work.Now };
        work.Db.Add(card);
        return card;
    }

    /// <summary>One card per owner is pinned; the index behind this refuses a second, so the old one goes first.</summary>
    private static async Task UnpinOthersAsync(Work work, BankCard card, BankCardDraft draft)
    {
        if (!draft.IsPinned)
        {
            return;
        }

        await work.Db.Set<BankCard>().Where(other => other.IsPinned && other.OwnerId == card.OwnerId && other.Id != draft.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(other => other.IsPinned, false), work.Stopping).ConfigureAwait(false);
    }

    private static async Task FillAsync(Work work, BankCard card, BankCardDraft draft)
    {
        if (draft.AdminUserId is { } admin && !await work.Db.Set<User>().AnyAsync(user => user.Id == admin && (user.Role == UserRole.Admin || user.Role == UserRole.Superadmin), work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        card.HolderName = PersianText.Clean(draft.HolderName);
        var bank = Require.OptionalText(draft.BankName, "bank_name", 64);
        card.BankName = bank.Length > 0 ? bank : CardNumber.BankOf(card.CardNumber);
        card.IsActive = draft.IsActive;
        card.IsPinned = draft.IsPinned;
        card.IsFrozen = draft.IsFrozen;
        card.RotationPolicy = draft.RotationPolicy;
        card.RotationIntervalMinutes = draft.RotationIntervalMinutes;
        card.AdminUserId = draft.AdminUserId;
        card.TelegramChannelId = draft.TelegramChannelId;
        card.TelegramTopicId = draft.TelegramTopicId;
        card.DailyAmountLimit = draft.DailyAmountLimit;
        card.DailyCountLimit = draft.DailyCountLimit;
    }

    private static BankCardRow ToRow(CardLoad load, bool isNext)
    {
        var card = load.Card;
        return new BankCardRow(
            card.Id, card.CardNumber, card.HolderName, card.BankName, card.IsActive, card.IsPinned, card.IsFrozen, card.RotationPolicy,
            card.RotationIntervalMinutes, card.AdminUserId, card.OwnerId, card.TelegramChannelId, card.TelegramTopicId, card.DailyAmountLimit,
            card.DailyCountLimit, load.TodayAmount, load.TodayCount, isNext);
    }
}
