using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Orders;

/// <summary>An account that is being paid for, or paid and not delivered, stays whose it is.</summary>
internal sealed class OrderClaims : IAccountClaim
{
    public Task<bool> IsClaimedAsync(Work work, ClientAccount account) => work.Db.Set<Order>().AnyAsync(
        order => order.ClientAccountId == account.Id && (order.Status == OrderStatus.Pending || order.Status == OrderStatus.Paid), work.Stopping);
}
