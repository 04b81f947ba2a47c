using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments;

/// <summary>What follows from a receipt's answer, in the same unit of work. The orders above implement it.</summary>
public interface IReceiptFollower
{
    /// <summary>The deposit is posted.</summary>
    /// <param name="fulfil">Late money is to pay for its order after all, at the frozen price, if there is room.</param>
    /// <returns>What came of the money; never <see cref="ApprovalOutcome.WaitsForSecond"/>.</returns>
    Task<ApprovalOutcome> ApprovedAsync(Work work, Receipt receipt, bool fulfil = false);

    /// <summary>The approval is being taken back: what its money paid for goes first, the deposit after it.</summary>
    /// <param name="reason">For the operator.</param>
    Task UndoingAsync(Work work, Receipt receipt, string reason);

    Task RejectedAsync(Work work, Receipt receipt);

    /// <summary>Nothing was sent in time.</summary>
    Task NotSentAsync(Work work, Receipt receipt);

    /// <summary>It was sent in time after all, but heard of only when its window had been closed.</summary>
    /// <returns>An open receipt in its place; null when the order cannot be taken up again.</returns>
    Task<Receipt?> HeardTooLateAsync(Work work, Receipt missed);
}
