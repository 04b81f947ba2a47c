using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments;

/// <summary>What follows from a receipt's answer, in the same unit of work. The orders above implement it.</summary>
public interface IReceiptFollower
{
    /// <summary>The deposit is posted.</summary>
    Task ApprovedAsync(Work work, Receipt receipt);

    Task RejectedAsync(Work work, Receipt receipt);

    /// <summary>Nothing was sent in time.</summary>
    Task NotSentAsync(Work work, Receipt receipt);

    /// <summary>It was sent in time after all, but heard of only when its window had been closed.</summary>
    /// <returns>An open receipt in its place; null when the order cannot be taken up again.</returns>
    Task<Receipt?> HeardTooLateAsync(Work work, Receipt missed);
}
