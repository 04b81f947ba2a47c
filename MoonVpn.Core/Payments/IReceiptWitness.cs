using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments;

/// <summary>Gathers what speaks for or against a receipt, in the unit of work in which it changes: signals, the bank's messages. A witness warns; it never decides.</summary>
public interface IReceiptWitness
{
    /// <summary>The customer sent it, or a further picture of it.</summary>
    Task SubmittedAsync(Work work, Receipt receipt);

    /// <summary>It was approved, rejected, or its approval was taken back.</summary>
    Task DecidedAsync(Work work, Receipt receipt);
}
