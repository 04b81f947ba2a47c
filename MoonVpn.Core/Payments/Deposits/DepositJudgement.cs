using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>
/// Whether a message of the bank proves its payment well enough to approve it without a person (research: reliability 4.7). Judged from the tables as they
/// are, by the rule before it approves and by the screens that say why it did not.
/// </summary>
public sealed class DepositJudgement(DepositWindow window, SettingsStore settings, TimeProvider time)
{
    /// <summary>For screens: what keeps a message from approving by itself.</summary>
    /// <param name="receipt">The one it speaks of; null: none.</param>
    /// <returns>Null: nothing, or it is not asked to.</returns>
    internal async Task<DepositDoubt?> ShownAsync(MoonVpnDbContext db, BankDeposit deposit, Receipt? receipt, CancellationToken ct) => (deposit.Status, receipt) switch
    {
        (DepositStatus.Unmatched, _) when deposit.CardId is null => DepositDoubt.Card,
        (DepositStatus.Unmatched, _) => (await window.ReceiptsAsync(db, deposit, ct).ConfigureAwait(false)).Count > 1 ? DepositDoubt.Several : null,
        (DepositStatus.Matched, { RespondedAt: null }) when settings.Get(MoneySettings.DepositMode) == "auto" => await OfAsync(db, deposit, receipt, ct).ConfigureAwait(false),
        _ => null,
    };

    /// <summary>For a payment that has no message: one may have come that fits others, too.</summary>
    internal async Task<DepositDoubt?> UnlinkedAsync(MoonVpnDbContext db, Receipt receipt, CancellationToken ct) =>
        (await window.DepositsAsync(db, receipt, ct).ConfigureAwait(false)).Count > 0 ? DepositDoubt.Several : null;

    /// <returns>What is missing; null: nothing.</returns>
    internal async Task<DepositDoubt?> OfAsync(MoonVpnDbContext db, BankDeposit deposit, Receipt receipt, CancellationToken ct)
    {
        var card = await db.Set<BankCard>().SingleAsync(card => card.Id == receipt.CardId, ct).ConfigureAwait(false);
        var pattern = await db.Set<DepositPattern>().FirstOrDefaultAsync(pattern => pattern.Id == deposit.PatternId, ct).ConfigureAwait(false);
        return !await db.Set<DepositPhone>().AnyAsync(phone => phone.Id == deposit.PhoneId && phone.IsActive, ct).ConfigureAwait(false) ? DepositDoubt.Phone
            : pattern is not { IsActive: true, Sender.Length: > 0 } || !DepositReader.IsFrom(pattern, deposit.Sender) ? DepositDoubt.Sender
            : !DepositFiling.IsAccountOf(card, deposit.AccountHint) ? DepositDoubt.Account
            : deposit.IsRounded || deposit.Amount != receipt.Amount ? DepositDoubt.Amount
            : deposit.BankTime is { } at ? window.Covers(receipt, at) ? await OfOthersAsync(db, deposit, receipt, ct).ConfigureAwait(false) : DepositDoubt.Time
            : receipt.Offset == 0 ? DepositDoubt.Time
            : await OfOthersAsync(db, deposit, receipt, ct).ConfigureAwait(false);
    }

    /// <summary>The message is good in itself; what else there is may speak against it.</summary>
    private async Task<DepositDoubt?> OfOthersAsync(MoonVpnDbContext db, BankDeposit deposit, Receipt receipt, CancellationToken ct) =>
        (await window.ReceiptsAsync(db, deposit, ct).ConfigureAwait(false)).Any(other => other.Id != receipt.Id) ? DepositDoubt.Several
            : deposit.IsContinuous != true ? DepositDoubt.Balance
            : receipt.IsFlagged || receipt.NeedsSuperadmin ? DepositDoubt.Flagged
            : receipt is { IsSubmitted: false, Offset: 0 } ? DepositDoubt.NotSent
            : receipt.Amount > settings.Get(MoneySettings.DepositAutoMost) ? DepositDoubt.Limit
            : await TodayAsync(db, receipt, ct).ConfigureAwait(false) + receipt.Amount > settings.Get(MoneySettings.DepositAutoDaily) ? DepositDoubt.DailyLimit
            : null;

    /// <summary>Toman approved by the rule on the receipt's card since the day began.</summary>
    private Task<long> TodayAsync(MoonVpnDbContext db, Receipt receipt, CancellationToken ct)
    {
        var today = TehranTime.DayStart(time.GetUtcNow().UtcDateTime);
        return db.Set<Receipt>()
            .Where(other => other.CardId == receipt.CardId && other.Status == ReceiptStatus.Approved && other.AdminId == null && other.BankDepositId != null && other.RespondedAt >= today)
            .SumAsync(other => other.ApprovedAmount ?? 0, ct);
    }
}
