using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>The cards that customers transfer to.</summary>
public sealed class BankCardService(UnitOfWork unitOfWork, CardNumberChange numbers, TimeProvider time)
{
    /// <inheritdoc cref="ListAsync(Actor, long?, CancellationToken)"/>
    public Task<IReadOnlyList<BankCardRow>> ListAsync(Actor actor, CancellationToken ct) => ListAsync(actor, null, ct);

    /// <summary>The operator's cards, or a seller's own, with what goes over them today, which is next, and why.</summary>
    /// <param name="amount">The payment that is next, in Toman; null: whatever it may be.</param>
    public Task<IReadOnlyList<BankCardRow>> ListAsync(Actor actor, long? amount, CancellationToken ct)
    {
        var owner = OwnerScope(actor);
        return unitOfWork.ReadAsync<IReadOnlyList<BankCardRow>>(
            async db =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var loads = await CardDesk.LoadsAsync(db, owner, now, ct).ConfigureAwait(false);
                var choice = CardRotation.Choose(loads, amount, now);
                var proposers = loads.Select(load => load.Card.PendingBy).ToList();
                var names = await db.Set<User>().Where(user => proposers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.FullName, ct).ConfigureAwait(false);
                return [.. loads.OrderBy(load => load.Card.Id).Select(load => ToRow(load, load.Card.Id == choice?.Card.Id ? choice.Why : load.Hindrance(amount) ?? CardVerdict.Waiting, now, names))];
            },
            ct);
    }

    /// <summary>A number that is new or changed waits for <see cref="ConfirmNumberAsync"/>; everything else holds at once.</summary>
    /// <returns>The card's id.</returns>
    public Task<long> SaveAsync(Actor actor, BankCardDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        var number = CardNumber.Normalize(draft.CardNumber) ?? throw new RefusedException(Refusal.CardNumberInvalid);
        BankCardForm.Check(draft);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var card = draft.Id == 0 ? new BankCard { CreatedAt = work.Now } : await FindAsync(work, draft.Id).ConfigureAwait(false);
                var isNewNumber = number != card.CardNumber ? number != card.PendingNumber : !card.IsConfirmed && card.PendingNumber is null;
                var isNewHolder = draft.Id != 0 && card.HolderName != PersianText.Clean(draft.HolderName);
                if (isNewNumber && isNewHolder && card.IsConfirmed)
                {
                    throw new RefusedException(Refusal.CardOfAnother);
                }

                if (isNewNumber)
                {
                    await numbers.ProposeAsync(work, card, number).ConfigureAwait(false);
                }

                if (draft.IsPinned)
                {
                    await BankCardForm.UnpinOthersAsync(work, card.OwnerId, draft.Id).ConfigureAwait(false);
                }

                await BankCardForm.FillAsync(work, card, draft).ConfigureAwait(false);
                await StoreAsync(work, card, number).ConfigureAwait(false);
                if (isNewNumber)
                {
                    await numbers.TellProposedAsync(work, card, number).ConfigureAwait(false);
                }
                else if (isNewHolder)
                {
                    await numbers.TellHolderAsync(work, card).ConfigureAwait(false);
                }

                return card.Id;
            },
            ct);
    }

    /// <summary>The second confirmation of a new number: by another admin, or by whoever proposed it with a code of their authenticator.</summary>
    /// <param name="number">As it is shown to the actor; refused when another one was proposed meanwhile.</param>
    /// <param name="totp">The code; null or empty: the actor is another than the proposer.</param>
    public Task ConfirmNumberAsync(Actor actor, long cardId, string number, string? totp, CancellationToken ct) =>
        ChangeAsync(actor, cardId, (work, card) => numbers.ConfirmAsync(work, card, number, totp), ct);

    /// <summary>The new number is dropped; the old one stays.</summary>
    public Task WithdrawNumberAsync(Actor actor, long cardId, CancellationToken ct) =>
        ChangeAsync(actor, cardId, numbers.WithdrawAsync, ct);

    /// <summary>Takes a card out of rotation, or back into it.</summary>
    public Task FreezeAsync(Actor actor, long cardId, bool frozen, CancellationToken ct) =>
        ChangeAsync(
            actor,
            cardId,
            (work, card) =>
            {
                card.IsFrozen = frozen;
                work.Audit(frozen ? "card.freeze" : "card.unfreeze", "bank_card", card.Id);
                return Task.CompletedTask;
            },
            ct);

    /// <summary>Shows a card before all others of its owner, or no longer.</summary>
    public Task PinAsync(Actor actor, long cardId, bool pinned, CancellationToken ct) =>
        ChangeAsync(
            actor,
            cardId,
            async (work, card) =>
            {
                await BankCardForm.UnpinOthersAsync(work, card.OwnerId, card.Id).ConfigureAwait(false);
                card.IsPinned = pinned;
                work.Audit(pinned ? "card.pin" : "card.unpin", "bank_card", card.Id);
            },
            ct);

    private Task ChangeAsync(Actor actor, long cardId, Func<Work, BankCard, Task> change, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.RunAsync(actor, async work => await change(work, await FindAsync(work, cardId).ConfigureAwait(false)).ConfigureAwait(false), ct);
    }

    private static async Task StoreAsync(Work work, BankCard card, string number)
    {
        if (card.Id == 0)
        {
            work.Db.Add(card);
        }

        await work.SaveAsync().ConfigureAwait(false);
        work.Audit("card.save", "bank_card", card.Id, new { number = CardNumber.Masked(number), card.HolderName, card.IsActive, card.RotationPolicy });
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

    private static async Task<BankCard> FindAsync(Work work, long id) =>
        await work.Db.Set<BankCard>().FindAsync([id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private static BankCardRow ToRow(CardLoad load, CardVerdict verdict, DateTime now, Dictionary<long, string> names)
    {
        var card = load.Card;
        var pending = card is { PendingNumber: { } number, PendingAt: { } at } ? new PendingCardNumber(number, card.PendingBy, names.GetValueOrDefault(card.PendingBy ?? 0, ""), at) : null;
        return new BankCardRow(
            card.Id, card.CardNumber, card.HolderName, card.BankName, card.IsActive, card.IsPinned, card.IsFrozen, card.RotationPolicy,
            card.RotationIntervalMinutes, card.AdminUserId, card.OwnerId, card.TelegramChannelId, card.TelegramTopicId, card.DailyAmountLimit,
            card.DailyCountLimit, card.MinAmount, card.MaxAmount, card.AccountHint, load.TodayAmount, load.TodayCount, verdict <= CardVerdict.First,
            verdict, card.RotationPolicy == CardRotationPolicy.Interval ? CardRotation.TurnUntil(card, now) : null, card.IsConfirmed, pending);
    }
}
