using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>Writes an order and asks for its money, within the caller's unit of work.</summary>
public sealed class OrderDesk(Wallet wallet, ReceiptDesk receipts, OrderSettlement settlement)
{
    internal Task<Order?> FindByDraftAsync(Work work, long userId, string draftToken) =>
        work.Db.Set<Order>().FirstOrDefaultAsync(order => order.UserId == userId && order.DraftToken == draftToken, work.Stopping);

    /// <summary>Price and goods are frozen here; later edits of the plan do not change them.</summary>
    internal async Task<Order> AddAsync(Work work, long userId, Quote quote, OrderKind kind, string draftToken, bool receiptRequired)
    {
        var order = new Order
        {
            UserId = userId,
            Kind = kind,
            PlanId = quote.Plan.Id,
            PlanName = quote.Plan.Name,
            LocationId = quote.Location.Id,
            LocationName = quote.Location.Name,
            Amount = quote.Price,
            FinalAmount = quote.Price,
            ReceiptRequired = receiptRequired,
            TrackingCode = await TrackingCodes.FreeAsync<Order>(work, TrackingCode.Order, code => other => other.TrackingCode == code).ConfigureAwait(false),
            DraftToken = draftToken,
            DurationDays = quote.Plan.DurationDays,
            TrafficBytes = quote.Plan.TrafficBytes,
            IsUnlimited = quote.Plan.IsUnlimited,
            IpLimit = quote.Plan.IpLimit,
            StartAtFirstUse = quote.Plan.StartAtFirstUse,
            CreatedAt = work.Now,
        };
        order.Touch(work.Now);
        work.Db.Add(order);
        await work.SaveAsync().ConfigureAwait(false);
        return order;
    }

    /// <summary>Holds the wallet's part and shows a card for the rest; with no rest the order is paid at once.</summary>
    internal async Task AskAsync(Work work, Order order, long byCard)
    {
        if (byCard == 0)
        {
            await settlement.PayAsync(work, order).ConfigureAwait(false);
            return;
        }

        if (order.FinalAmount - byCard is > 0 and var fromWallet)
        {
            await wallet.HoldAsync(work, order.UserId, order.Id, fromWallet).ConfigureAwait(false);
        }

        var receipt = await receipts.OpenAsync(work, order.UserId, order.Id, order.ResellerId, byCard).ConfigureAwait(false);
        order.ReceiptId = receipt.Id;
    }
}
