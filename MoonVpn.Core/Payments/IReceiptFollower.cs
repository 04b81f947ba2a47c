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
}
