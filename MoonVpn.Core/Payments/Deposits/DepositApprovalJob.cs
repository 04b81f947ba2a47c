using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>
/// Approves what the bank's message proves, through the same service method as everybody, in the name of the shop. Whatever
/// <see cref="DepositJudgement"/> finds missing: a person decides.
/// </summary>
public sealed class DepositApprovalJob : PeriodicJob
{
    public static readonly Actor Rule = Actor.System("deposit-match");

    private readonly UnitOfWork _unitOfWork;
    private readonly ReceiptService _receipts;
    private readonly DepositJudgement _judgement;
    private readonly DepositApproval _approval;

    public DepositApprovalJob(UnitOfWork unitOfWork, ReceiptService receipts, DepositApproval approval, DepositJudgement judgement, JobClock<DepositApprovalJob> clock)
        : base(TimeSpan.FromSeconds(60), clock)
    {
        (_unitOfWork, _receipts, _judgement, _approval) = (unitOfWork, receipts, judgement, approval);
        approval.Matched += Wake;
    }

    /// <summary>What was matched lately and is still open; what a stopped shop forgot to consider is among it.</summary>
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!_approval.IsOn)
        {
            return;
        }

        foreach (var receiptId in await _unitOfWork.ReadAsync(db => ProvenAsync(db, ct), ct).ConfigureAwait(false))
        {
            await ApproveAsync(receiptId, ct).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<long>> ProvenAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        var open = await (
            from receipt in db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.BankDepositId != null && receipt.FirstApprovedAt == null)
            join deposit in db.Set<BankDeposit>() on receipt.BankDepositId equals deposit.Id
            where deposit.Status == DepositStatus.Matched
            orderby receipt.Id
            select new { receipt, deposit }).ToListAsync(ct).ConfigureAwait(false);
        var proven = new List<long>();
        foreach (var pair in open)
        {
            if (await _judgement.OfAsync(db, pair.deposit, pair.receipt, ct).ConfigureAwait(false) is null)
            {
                proven.Add(pair.receipt.Id);
            }
        }

        return proven;
    }

    private async Task ApproveAsync(long receiptId, CancellationToken ct)
    {
        try
        {
            await _unitOfWork.RunAsync(Rule, work => ApproveAsync(work, receiptId), ct).ConfigureAwait(false);
        }
        catch (RefusedException)
        {
            // Somebody decided it meanwhile, or its wallet is frozen: it is a person's now.
        }
    }

    /// <summary>Judged once more where nobody else can write. An unsent receipt with a unique amount is sent in the customer's name.</summary>
    private async Task ApproveAsync(Work work, long receiptId)
    {
        var receipt = await work.Db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId, work.Stopping).ConfigureAwait(false);
        var deposit = await work.Db.Set<BankDeposit>().FirstOrDefaultAsync(deposit => deposit.Id == receipt.BankDepositId, work.Stopping).ConfigureAwait(false);
        if (receipt is not { Status: ReceiptStatus.Pending, FirstApprovedAt: null } || deposit is null
            || await _judgement.OfAsync(work.Db, deposit, receipt, work.Stopping).ConfigureAwait(false) is not null)
        {
            return;
        }

        work.Audit("deposit.auto", "receipt", receiptId, new { receipt.TrackingCode, deposit.Score, deposit.Amount, deposit.BankTime });
        if (!receipt.IsSubmitted)
        {
            _approval.Send(work, receipt, deposit);
        }

        await _receipts.ApproveAsync(Rule, receiptId, null, work.Stopping).ConfigureAwait(false);
    }
}
