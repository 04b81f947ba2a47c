using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Checks what a card's form holds and writes it onto the card; the number goes its own way (<see cref="CardNumberChange"/>).</summary>
internal static class BankCardForm
{
    private const int MostHint = 32;

    public static void Check(BankCardDraft draft)
    {
        Require.Text(draft.HolderName, "holder_name", 64);
        Require.OptionalText(draft.BankName, "bank_name", 64);
        Require.OptionalText(draft.AccountHint, "account_hint", MostHint);
        Require.InRange(draft.RotationIntervalMinutes, "rotation_interval_minutes", 1, 10_080);
        Require.InRange(draft.DailyAmountLimit ?? 1, "daily_amount_limit", 1, Toman.Max);
        Require.InRange(draft.DailyCountLimit ?? 1, "daily_count_limit", 1, 100_000);
        var least = Require.InRange(draft.MinAmount ?? 1, "min_amount", 1, Toman.Max);
        Require.InRange(draft.MaxAmount ?? least, "max_amount", least, Toman.Max);
    }

    public static async Task FillAsync(Work work, BankCard card, BankCardDraft draft)
    {
        if (draft.AdminUserId is { } admin && !await work.Db.Set<User>().AnyAsync(user => user.Id == admin && (user.Role == UserRole.Admin || user.Role == UserRole.Superadmin), work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        card.HolderName = PersianText.Clean(draft.HolderName);
        card.BankName = PersianText.Clean(draft.BankName) is { Length: > 0 } bank ? bank : CardNumber.BankOf(card.CardNumber);
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
        card.MinAmount = draft.MinAmount;
        card.MaxAmount = draft.MaxAmount;
        card.AccountHint = string.Concat(PersianText.Fold(draft.AccountHint).Where(char.IsAsciiDigit));
    }

    /// <summary>One card per owner is pinned; the index behind this refuses a second, so the old one goes first.</summary>
    public static Task<int> UnpinOthersAsync(Work work, long? ownerId, long cardId) =>
        work.Db.Set<BankCard>().Where(other => other.IsPinned && other.OwnerId == ownerId && other.Id != cardId)
            .ExecuteUpdateAsync(update => update.SetProperty(other => other.IsPinned, false), work.Stopping);
}
