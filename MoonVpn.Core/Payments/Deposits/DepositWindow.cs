using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Which payments a message may speak of: same card, same amount to the Toman, and the bank's time within the payment's.</summary>
public sealed class DepositWindow(SettingsStore settings)
{
    private const int ForCard = 40;
    private const int ForBankOnly = 20;
    private const int ForUniqueAmount = 40;
    private const int ForAmount = 20;
    private const int ForTime = 20;

    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterDecision = TimeSpan.FromHours(6);

    /// <summary>Open payments, what waits to be decided, and what was approved lately without a message: none of them linked yet.</summary>
    internal async Task<IReadOnlyList<Receipt>> ReceiptsAsync(MoonVpnDbContext db, BankDeposit deposit, CancellationToken ct)
    {
        var at = deposit.BankTime ?? deposit.ReachedPhoneAt;
        var (from, until, decided) = (at + Before, at - settings.Minutes(MoneySettings.DepositLateMinutes), at - AfterDecision);
        return await db.Set<Receipt>()
            .Where(receipt => receipt.CardId == deposit.CardId && receipt.Amount == deposit.Amount && receipt.BankDepositId == null && receipt.ReversedAt == null
                && receipt.CreatedAt <= from
                && (receipt.Status == ReceiptStatus.Pending || receipt.Status == ReceiptStatus.Expired || (receipt.Status == ReceiptStatus.Approved && receipt.RespondedAt >= decided))
                && receipt.UploadUntil >= until)
            .OrderBy(receipt => receipt.Id).Take(3).ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Messages that nobody was found for yet.</summary>
    internal async Task<IReadOnlyList<BankDeposit>> DepositsAsync(MoonVpnDbContext db, Receipt receipt, CancellationToken ct)
    {
        var (from, until) = (receipt.CreatedAt - Before, receipt.UploadUntil + settings.Minutes(MoneySettings.DepositLateMinutes));
        return await db.Set<BankDeposit>()
            .Where(deposit => deposit.CardId == receipt.CardId && deposit.Amount == receipt.Amount && deposit.Status == DepositStatus.Unmatched
                && (deposit.BankTime ?? deposit.ReachedPhoneAt) >= from && (deposit.BankTime ?? deposit.ReachedPhoneAt) <= until)
            .OrderBy(deposit => deposit.Id).Take(3).ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The bank's time is within the payment's, from a little before it was asked for until a while after its end.</summary>
    internal bool Covers(Receipt receipt, DateTime at) =>
        at >= receipt.CreatedAt - Before && at <= receipt.UploadUntil + settings.Minutes(MoneySettings.DepositLateMinutes);

    /// <returns>0–100.</returns>
    internal static async Task<int> ScoreAsync(Work work, Receipt receipt, BankDeposit deposit)
    {
        var card = await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false);
        return (DepositFiling.IsAccountOf(card!, deposit.AccountHint) ? ForCard : ForBankOnly)
            + (receipt.Offset > 0 ? ForUniqueAmount : ForAmount)
            + (deposit.BankTime is null ? 0 : ForTime);
    }
}
