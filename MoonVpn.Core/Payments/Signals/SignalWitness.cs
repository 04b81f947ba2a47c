using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Signals;

/// <summary>What the database knows about a receipt the moment it is sent. What its picture shows follows when that was downloaded.</summary>
internal sealed class SignalWitness(ReceiptSignals signals) : IReceiptWitness
{
    public async Task SubmittedAsync(Work work, Receipt receipt)
    {
        receipt.BankReference ??= TransferText.Read(receipt.TextReference ?? "").ReferenceBesides(receipt.Amount);
        await signals.AddAsync(
            work,
            receipt,
            [
                .. await RepeatSignals.OfFilesAsync(work, receipt).ConfigureAwait(false),
                .. await RepeatSignals.OfReferenceAsync(work, receipt).ConfigureAwait(false),
                .. await HabitSignals.OfAsync(work, receipt).ConfigureAwait(false),
            ]).ConfigureAwait(false);
    }

    public Task DecidedAsync(Work work, Receipt receipt) => Task.CompletedTask;
}
