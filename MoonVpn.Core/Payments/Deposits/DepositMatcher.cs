using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>
/// Brings messages of the bank and payments together, whichever comes first. A link is made only where one fits one; it is a hint until the
/// receipt is approved, and consumed then. Each message speaks of one payment.
/// </summary>
public sealed class DepositMatcher(DepositWindow window, DepositApproval approval, Outbox outbox, SettingsStore settings) : IReceiptWitness
{
    public Task SubmittedAsync(Work work, Receipt receipt) => LookAsync(work, receipt);

    public async Task DecidedAsync(Work work, Receipt receipt)
    {
        var deposit = receipt.BankDepositId is { } id ? await work.Db.Set<BankDeposit>().FindAsync([id], work.Stopping).ConfigureAwait(false) : null;
        if (receipt is { Status: ReceiptStatus.Approved, ReversedAt: null })
        {
            if (deposit is not null)
            {
                deposit.Status = DepositStatus.Consumed;
                receipt.AutoDetectedAmount = deposit.Amount;
                receipt.AutoValidated = deposit.Amount == receipt.ApprovedAmount;
            }
        }
        else if (deposit is not null)
        {
            // Whatever it spoke of, it was not this payment.
            receipt.BankDepositId = null;
            deposit.Status = DepositStatus.Unmatched;
            await work.SaveAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A message came in: is there one payment it fits?</summary>
    internal async Task ArrivedAsync(Work work, BankDeposit deposit)
    {
        if (deposit is not { Status: DepositStatus.Unmatched, CardId: not null, Amount: not null })
        {
            return;
        }

        var fitting = await window.ReceiptsAsync(work.Db, deposit, work.Stopping).ConfigureAwait(false);
        if (fitting.Count == 1)
        {
            await LinkAsync(work, fitting[0], deposit).ConfigureAwait(false);
        }
    }

    /// <summary>A receipt came in: is there one message it fits, that fits no other?</summary>
    private async Task LookAsync(Work work, Receipt receipt)
    {
        if (receipt.BankDepositId is not null || settings.Get(MoneySettings.DepositMode) == "off")
        {
            return;
        }

        if (await MissedAsync(work, receipt).ConfigureAwait(false) is { } spoken)
        {
            await LinkAsync(work, receipt, spoken).ConfigureAwait(false);
            return;
        }

        var fitting = await window.DepositsAsync(work.Db, receipt, work.Stopping).ConfigureAwait(false);
        if (fitting.Count == 1 && await window.ReceiptsAsync(work.Db, fitting[0], work.Stopping).ConfigureAwait(false) is { Count: 1 } receipts && receipts[0].Id == receipt.Id)
        {
            await LinkAsync(work, receipt, fitting[0]).ConfigureAwait(false);
        }
    }

    /// <summary>The same payment was asked for before, its message came, but the customer was late: it speaks for what takes that one's place.</summary>
    private static async Task<BankDeposit?> MissedAsync(Work work, Receipt receipt)
    {
        var missed = await work.Db.Set<Receipt>().FirstOrDefaultAsync(
            other => other.OrderId == receipt.OrderId && other.OrderId != null && other.CardId == receipt.CardId && other.Amount == receipt.Amount
                && other.Status == ReceiptStatus.Expired && other.SubmittedAt == null && other.BankDepositId != null,
            work.Stopping).ConfigureAwait(false);
        if (missed is null)
        {
            return null;
        }

        var deposit = await work.Db.Set<BankDeposit>().FindAsync([missed.BankDepositId], work.Stopping).ConfigureAwait(false);
        missed.BankDepositId = null;
        await work.SaveAsync().ConfigureAwait(false);
        return deposit;
    }

    private async Task LinkAsync(Work work, Receipt receipt, BankDeposit deposit)
    {
        deposit.Score = await DepositWindow.ScoreAsync(work, receipt, deposit).ConfigureAwait(false);
        deposit.Status = DepositStatus.Matched;
        receipt.BankDepositId = deposit.Id;
        receipt.AutoDetectedAmount = deposit.Amount;
        await work.SaveAsync().ConfigureAwait(false);
        if (receipt.Status == ReceiptStatus.Approved)
        {
            // Somebody was faster than the bank's message; it must not speak for another payment any more.
            await DecidedAsync(work, receipt).ConfigureAwait(false);
            return;
        }

        approval.Consider(work);
        await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receipt.Id, $"deposit:{deposit.Id}").ConfigureAwait(false);
    }
}
