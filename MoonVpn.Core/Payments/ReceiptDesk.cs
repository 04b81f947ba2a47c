using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Opens and posts receipts within the caller's unit of work.</summary>
public sealed class ReceiptDesk(Wallet wallet, UniqueAmounts amounts, Outbox outbox, SettingsStore settings)
{
    /// <summary>Shows a card: a pending receipt with its own code and upload window.</summary>
    /// <param name="sellerId">Whose sale it is: that one's cards come first, if their owner's wallet can answer for all that is asked for.</param>
    /// <exception cref="RefusedException">No card can take this amount now.</exception>
    internal async Task<Receipt> OpenAsync(Work work, long userId, long? orderId, long? sellerId, long amount)
    {
        var (card, offset) = (sellerId is { } seller ? await ChooseAsync(work, seller, amount).ConfigureAwait(false) : null)
            ?? await ChooseAsync(work, null, amount).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NoCardAvailable);
        return await ShowAsync(work, card, new Asking(userId, orderId, card.Id, amount, offset)).ConfigureAwait(false);
    }

    /// <summary>
    /// Asks once more on the card the customer already knows, whatever its limits say by now, and for the same unique amount, which may have been
    /// sent already; on another card only if this one's owner cannot answer for the amount.
    /// </summary>
    /// <param name="amount">Toman that are due.</param>
    /// <returns>Null when no card can take it: the caller's decision stands all the same, and the operator is called.</returns>
    internal async Task<Receipt?> OpenAgainAsync(Work work, Receipt before, long amount)
    {
        var card = await CardOfAsync(work, before).ConfigureAwait(false);
        var offset = before.ReservesAmount && before.Due == amount ? before.Offset : await amounts.DrawAsync(work, card.Id, amount).ConfigureAwait(false);
        if (!await CanAnswerAsync(work, card, amount + offset).ConfigureAwait(false))
        {
            if (await ChooseAsync(work, null, amount).ConfigureAwait(false) is not { } other)
            {
                await outbox.AlertAsync(work, $"no-card:{before.Id}", $"{before.TrackingCode}: {Toman.Format(amount)}").ConfigureAwait(false);
                return null;
            }

            (card, offset) = other;
        }

        before.ReservesAmount &= offset != before.Offset || card.Id != before.CardId;
        return await ShowAsync(work, card, new Asking(before.UserId, before.OrderId, card.Id, amount, offset)).ConfigureAwait(false);
    }

    /// <summary>Its window ended. What its card's owner holds for it stays held while it can still be decided.</summary>
    internal async Task ExpireAsync(Work work, Receipt receipt)
    {
        receipt.Expire();
        if (!receipt.IsSubmitted)
        {
            await wallet.ReleaseReceiptHoldAsync(work, receipt.Id).ConfigureAwait(false);
        }
    }

    /// <summary>Money that came after its window: a row of its own, so that nothing that was paid is lost.</summary>
    internal Task<Receipt> OpenLateAsync(Work work, Receipt missed) =>
        AddAsync(work, Asking.InPlaceOf(missed) with { IsLate = true });

    /// <summary>A row in the place of a decided one. What else was asked for its order is asked no longer.</summary>
    internal async Task<Receipt> OpenInPlaceAsync(Work work, Receipt decided)
    {
        var asked = await work.Db.Set<Receipt>()
            .FirstOrDefaultAsync(receipt => receipt.OrderId == decided.OrderId && receipt.OrderId != null && receipt.Status == ReceiptStatus.Pending, work.Stopping).ConfigureAwait(false);
        if (asked is not null)
        {
            await ExpireAsync(work, asked).ConfigureAwait(false);
        }

        await work.SaveAsync().ConfigureAwait(false);
        return await AddAsync(work, Asking.InPlaceOf(decided) with { OverridesId = decided.Id }).ConfigureAwait(false);
    }

    /// <summary>Puts a sent receipt before those who decide it: the card's channel, else its admin if Telegram reaches that one, else every superadmin.</summary>
    internal async Task PostAsync(Work work, Receipt receipt)
    {
        var card = await CardOfAsync(work, receipt).ConfigureAwait(false);
        if (card.TelegramChannelId is { } channel)
        {
            await outbox.ToGroupAsync(work, channel, card.TelegramTopicId, NotificationType.ReceiptReview, receipt.Id).ConfigureAwait(false);
            return;
        }

        if (await work.Db.Set<User>().FindAsync([card.AdminUserId], work.Stopping).ConfigureAwait(false) is { TelegramId: not null, BotBlockedAt: null, Status: UserStatus.Active, Role: >= UserRole.Admin } admin)
        {
            await outbox.ToUserAsync(work, admin.Id, NotificationType.ReceiptReview, receipt.Id).ConfigureAwait(false);
            return;
        }

        await outbox.ToSuperadminsAsync(work, NotificationType.ReceiptReview, receipt.Id).ConfigureAwait(false);
    }

    /// <returns>The card whose turn it is, and what is to be asked for on it besides; null when there is none whose owner can answer for all of it.</returns>
    private async Task<(BankCard Card, long Offset)?> ChooseAsync(Work work, long? ownerId, long amount)
    {
        if (await CardDesk.ChooseAsync(work.Db, ownerId, amount, work.Now, work.Stopping).ConfigureAwait(false) is not { } card)
        {
            return null;
        }

        var offset = await amounts.DrawAsync(work, card.Id, amount).ConfigureAwait(false);
        return await CanAnswerAsync(work, card, amount + offset).ConfigureAwait(false) ? (card, offset) : null;
    }

    private async Task<bool> CanAnswerAsync(Work work, BankCard card, long amount) =>
        card.OwnerId is not { } owner || await wallet.CanHoldAsync(work, owner, amount).ConfigureAwait(false);

    /// <summary>A seller answers with the own wallet for what comes onto the own card.</summary>
    private async Task<Receipt> ShowAsync(Work work, BankCard card, Asking asking)
    {
        CardDesk.Show(card, work.Now);
        var receipt = await AddAsync(work, asking).ConfigureAwait(false);
        if (card.OwnerId is { } owner && receipt.OrderId is { } order)
        {
            await wallet.HoldForReceiptAsync(work, owner, order, receipt.Id, new Toman(receipt.Amount)).ConfigureAwait(false);
        }

        return receipt;
    }

    private static async Task<BankCard> CardOfAsync(Work work, Receipt receipt) =>
        await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Card {receipt.CardId} of receipt {receipt.Id} is gone.");

    private async Task<Receipt> AddAsync(Work work, Asking asking)
    {
        var receipt = new Receipt
        {
            UserId = asking.UserId,
            OrderId = asking.OrderId,
            CardId = asking.CardId,
            Amount = asking.Due + asking.Offset,
            Offset = asking.Offset,
            ReservesAmount = asking is { Offset: > 0, IsLate: false, OverridesId: null },
            IsLate = asking.IsLate,
            OverridesId = asking.OverridesId,
            TrackingCode = await TrackingCodes.FreeAsync<Receipt>(work, TrackingCode.Receipt, code => other => other.TrackingCode == code).ConfigureAwait(false),
            UploadUntil = work.Now + settings.Minutes(ShopSettings.ReceiptUploadMinutes),
            CreatedAt = work.Now,
        };
        await work.SaveAsync().ConfigureAwait(false);
        work.Db.Add(receipt);
        await work.SaveAsync().ConfigureAwait(false);
        work.Db.Add(new CardUsage { CardId = receipt.CardId, ReceiptId = receipt.Id, Amount = receipt.Amount, ShownAt = work.Now });
        return receipt;
    }

    /// <param name="Due">Toman.</param>
    /// <param name="Offset">Toman above it that make the amount unique.</param>
    private sealed record Asking(long UserId, long? OrderId, long CardId, long Due, long Offset, bool IsLate = false, long? OverridesId = null)
    {
        /// <summary>The same payment, as it was asked for.</summary>
        public static Asking InPlaceOf(Receipt receipt) => new(receipt.UserId, receipt.OrderId, receipt.CardId, receipt.Due, receipt.Offset);
    }
}
