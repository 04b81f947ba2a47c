using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>
/// Approves what the bank's message proves, through the same service method as everybody, in the name of the shop. Only if all holds: the
/// sender is one the operator named for this wording, the account itself was named, the amount is exact, the balance follows from the one before, nothing about the receipt is suspicious, and the set
/// limits are kept. Whatever is missing: a person decides.
/// </summary>
public sealed class DepositApprovalJob : PeriodicJob
{
    public static readonly Actor Rule = Actor.System("deposit-match");

    private readonly UnitOfWork _unitOfWork;
    private readonly ReceiptService _receipts;
    private readonly DepositApproval _approval;
    private readonly SettingsStore _settings;

    public DepositApprovalJob(UnitOfWork unitOfWork, ReceiptService receipts, DepositApproval approval, SettingsStore settings, JobClock<DepositApprovalJob> clock)
        : base(TimeSpan.FromSeconds(60), clock)
    {
        (_unitOfWork, _receipts, _approval, _settings) = (unitOfWork, receipts, approval, settings);
        _approval.Matched += Wake;
    }

    /// <summary>What was matched lately and is still open; what a stopped shop forgot to consider is among it.</summary>
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        while (_approval.TryTake(out _))
        {
            // Woken is enough: the tables say what there is to do.
        }

        if (_settings.Get(MoneySettings.DepositMode) != "auto")
        {
            return;
        }

        var open = await _unitOfWork.ReadAsync(
            db => (from receipt in db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.BankDepositId != null && receipt.FirstApprovedAt == null)
                   join deposit in db.Set<BankDeposit>() on receipt.BankDepositId equals deposit.Id
                   where deposit.Status == DepositStatus.Matched
                   orderby receipt.Id
                   select receipt.Id).ToListAsync(ct),
            ct).ConfigureAwait(false);
        foreach (var receiptId in open)
        {
            await ApproveAsync(receiptId, ct).ConfigureAwait(false);
        }
    }

    private async Task ApproveAsync(long receiptId, CancellationToken ct)
    {
        try
        {
            await _unitOfWork.RunAsync(
                Rule,
                async work =>
                {
                    if (await WhyNotAsync(work, receiptId).ConfigureAwait(false) is null)
                    {
                        await _receipts.ApproveAsync(Rule, receiptId, null, work.Stopping).ConfigureAwait(false);
                    }
                },
                ct).ConfigureAwait(false);
        }
        catch (RefusedException)
        {
            // Somebody decided it meanwhile, or its wallet is frozen: it is a person's now.
        }
    }

    /// <returns>What is missing; null: nothing. An unsent receipt with a unique amount is sent in the customer's name.</returns>
    private async Task<string?> WhyNotAsync(Work work, long receiptId)
    {
        var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false);
        var deposit = await work.Db.Set<BankDeposit>().FindAsync([receipt!.BankDepositId], work.Stopping).ConfigureAwait(false);
        var card = await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false);
        var pattern = await work.Db.Set<DepositPattern>().FindAsync([deposit?.PatternId], work.Stopping).ConfigureAwait(false);
        var whyNot = deposit is null || receipt.Status != ReceiptStatus.Pending ? "decided"
            : pattern is not { Sender.Length: > 0 } ? "sender"
            : !DepositFiling.IsAccountOf(card!, deposit.AccountHint) ? "account"
            : deposit.IsRounded || deposit.Amount != receipt.Amount ? "amount"
            : deposit.IsContinuous != true ? "balance"
            : receipt.IsFlagged || receipt.NeedsSuperadmin ? "flagged"
            : receipt is { IsSubmitted: false, Offset: 0 } ? "not sent"
            : receipt.Amount > _settings.Get(MoneySettings.DepositAutoMost) ? "limit"
            : await TodayAsync(work, receipt).ConfigureAwait(false) + receipt.Amount > _settings.Get(MoneySettings.DepositAutoDaily) ? "daily limit"
            : null;
        if (whyNot is not null)
        {
            return whyNot;
        }

        work.Audit("deposit.auto", "receipt", receiptId, new { receipt.TrackingCode, deposit!.Score, deposit.Amount, deposit.BankTime });
        if (!receipt.IsSubmitted)
        {
            receipt.Submit(new ReceiptUpload(ReceiptFileKind.Text, work.Now, Text: $"SMS #{deposit.Id}"), work.Now, TimeSpan.FromMinutes(_settings.Get(ShopSettings.ReceiptReviewMinutes)));
        }

        return null;
    }

    private static Task<long> TodayAsync(Work work, Receipt receipt)
    {
        var today = TehranTime.DayStart(work.Now);
        return work.Db.Set<Receipt>()
            .Where(other => other.CardId == receipt.CardId && other.Status == ReceiptStatus.Approved && other.AdminId == null && other.BankDepositId != null && other.RespondedAt >= today)
            .SumAsync(other => other.ApprovedAmount ?? 0, work.Stopping);
    }
}
