using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Writes down what a message says, and of which card.</summary>
internal static class DepositFiling
{
    private const int LeastHint = 4;

    public static async Task FileAsync(Work work, BankDeposit deposit, DepositReading? reading)
    {
        if (reading is not { AmountRial: not null })
        {
            deposit.Status = reading is null ? DepositStatus.Unreadable : DepositStatus.Ignored;
            deposit.PatternId = reading?.Pattern.Id;
            return;
        }

        deposit.Status = DepositStatus.Unmatched;
        deposit.PatternId = reading.Pattern.Id;
        deposit.Amount = reading.Amount;
        deposit.IsRounded = reading.IsRounded;
        deposit.BalanceAfter = reading.BalanceRial / 10;
        deposit.AccountHint = reading.Account.Length <= 32 ? reading.Account : reading.Account[^32..];
        deposit.BankTime = reading.BankTime;
        var cards = await work.Db.Set<BankCard>().AsNoTracking().Where(card => card.IsActive && card.IsConfirmed).ToListAsync(work.Stopping).ConfigureAwait(false);
        deposit.CardId = CardOf(cards, deposit.AccountHint, reading.Pattern.BankName)?.Id;
        deposit.IsContinuous = await IsContinuousAsync(work, deposit).ConfigureAwait(false);
        await MendNextAsync(work, deposit).ConfigureAwait(false);
        if (await IsToldAlreadyAsync(work, deposit).ConfigureAwait(false))
        {
            deposit.Status = DepositStatus.Ignored;
        }
    }

    /// <summary>The account in the message says it; else the bank, if only one card is of that bank.</summary>
    private static BankCard? CardOf(IReadOnlyList<BankCard> cards, string account, string bank)
    {
        var byAccount = cards.Where(card => IsAccountOf(card, account)).ToList();
        if (byAccount.Count > 0 || account.Length >= LeastHint && cards.All(card => card.AccountHint.Length >= LeastHint))
        {
            return byAccount.Count == 1 ? byAccount[0] : null;
        }

        var ofBank = cards.Where(card => bank.Length > 0 && card.BankName == bank).ToList();
        return ofBank.Count == 1 ? ofBank[0] : null;
    }

    public static bool IsAccountOf(BankCard card, string account) =>
        card.AccountHint.Length >= LeastHint && account.Length >= LeastHint
        && (account.EndsWith(card.AccountHint, StringComparison.Ordinal) || card.AccountHint.EndsWith(account, StringComparison.Ordinal));

    /// <summary>The same deposit by another phone, or by one that told it anew: card, amount, balance and the bank's time are the same.</summary>
    private static async Task<bool> IsToldAlreadyAsync(Work work, BankDeposit deposit) =>
        deposit is { CardId: { } card, BalanceAfter: { } balance, BankTime: { } at }
        && await work.Db.Set<BankDeposit>()
            .AnyAsync(other => other.Id != deposit.Id && other.CardId == card && other.Amount == deposit.Amount && other.BalanceAfter == balance && other.BankTime == at, work.Stopping).ConfigureAwait(false);

    /// <summary>The balance before plus the amount is the balance after: no message is missing between, and none was made up.</summary>
    private static async Task<bool?> IsContinuousAsync(Work work, BankDeposit deposit)
    {
        if (deposit is not { CardId: { } card, BalanceAfter: { } balance, Amount: { } amount })
        {
            return null;
        }

        var at = deposit.BankTime ?? deposit.ReachedPhoneAt;
        var before = await work.Db.Set<BankDeposit>()
            .Where(other => other.CardId == card && other.BalanceAfter != null && other.Id != deposit.Id && (other.BankTime ?? other.ReachedPhoneAt) <= at)
            .OrderByDescending(other => other.BankTime ?? other.ReachedPhoneAt).ThenByDescending(other => other.Id).Select(other => other.BalanceAfter)
            .FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        return before is null ? null : Follows(before.Value, amount, balance);
    }

    /// <summary>A message that comes late may be the one that was missing.</summary>
    private static async Task MendNextAsync(Work work, BankDeposit deposit)
    {
        if (deposit is not { CardId: { } card, BalanceAfter: { } balance })
        {
            return;
        }

        var at = deposit.BankTime ?? deposit.ReachedPhoneAt;
        var next = await work.Db.Set<BankDeposit>()
            .Where(other => other.CardId == card && other.BalanceAfter != null && other.Id != deposit.Id && (other.BankTime ?? other.ReachedPhoneAt) > at)
            .OrderBy(other => other.BankTime ?? other.ReachedPhoneAt).ThenBy(other => other.Id).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        if (next is { IsContinuous: not true } && Follows(balance, next.Amount!.Value, next.BalanceAfter!.Value))
        {
            next.IsContinuous = true;
        }
    }

    /// <summary>Whole Toman of amounts in Rial: one may be lost in rounding.</summary>
    private static bool Follows(long before, long amount, long after) => Math.Abs(before + amount - after) <= 1;
}
