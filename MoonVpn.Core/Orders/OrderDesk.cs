using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Orders;

/// <summary>Writes an order and asks for its money, within the caller's unit of work.</summary>
public sealed class OrderDesk(Wallet wallet, ReceiptDesk receipts, OrderSettlement settlement, SettingsStore settings)
{
    internal Task<Order?> FindByDraftAsync(Work work, long userId, string draftToken) =>
        work.Db.Set<Order>().FirstOrDefaultAsync(order => order.UserId == userId && order.DraftToken == draftToken, work.Stopping);

    /// <exception cref="RefusedException">The customer has as many open orders as may be, or has placed as many today.</exception>
    internal async Task RequireFewOpenAsync(Work work, long userId)
    {
        var open = await work.Db.Set<Order>().CountAsync(order => order.UserId == userId && order.Status == OrderStatus.Pending, work.Stopping).ConfigureAwait(false);
        if (open >= settings.Get(ShopSettings.MaxOpenOrders))
        {
            throw new RefusedException(Refusal.TooManyOpenOrders, open);
        }

        var (most, today) = (settings.Get(MoneySettings.MaxOrdersPerDay), TehranTime.DayStart(work.Now));
        if (work.Actor.Role == UserRole.User
            && await work.Db.Set<Order>().CountAsync(order => order.UserId == userId && order.CreatedAt >= today && order.Kind != OrderKind.Trial, work.Stopping).ConfigureAwait(false) >= most)
        {
            throw new RefusedException(Refusal.TooManyOrdersToday, most);
        }
    }

    /// <exception cref="RefusedException">The amount is out of the set bounds.</exception>
    internal void RequireTopUp(long amount)
    {
        var (least, most) = (settings.Get(MoneySettings.TopUpLeast), settings.Get(MoneySettings.TopUpMost));
        if (amount < least || amount > most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, least, most);
        }
    }

    /// <summary>What goes by card.</summary>
    internal async Task<long> CardPartAsync(Work work, long userId, long price, PayWith payWith) => payWith == PayWith.Card
        ? price
        : Math.Max(0, price - await wallet.AvailableAsync(work, userId).ConfigureAwait(false));

    /// <summary>Price and goods are frozen here; later edits of the plan do not change them.</summary>
    internal async Task<Order> AddAsync(Work work, long userId, OrderGoods goods, string draftToken, bool receiptRequired)
    {
        var order = new Order
        {
            UserId = userId,
            Kind = goods.Kind,
            PlanId = goods.PlanId,
            PlanName = goods.PlanName,
            LocationId = goods.LocationId,
            LocationName = goods.LocationName,
            Amount = goods.Price,
            DiscountAmount = goods.Discount,
            FinalAmount = goods.Due,
            DiscountCodeId = goods.DiscountCodeId,
            ReceiptRequired = receiptRequired,
            TrackingCode = await TrackingCodes.FreeAsync<Order>(work, TrackingCode.Order, code => other => other.TrackingCode == code).ConfigureAwait(false),
            DraftToken = draftToken,
            DurationDays = goods.DurationDays,
            TrafficBytes = goods.TrafficBytes,
            IsUnlimited = goods.IsUnlimited,
            IpLimit = goods.IpLimit,
            StartAtFirstUse = goods.StartAtFirstUse,
            RenewalRule = goods.RenewalRule,
            ResellerId = goods.ResellerId,
            WholesaleAmount = goods.Wholesale,
            RetryOfId = goods.RetryOfId,
            CreatedAt = work.Now,
        };
        order.Touch(work.Now);
        if (goods.AccountId is { } accountId)
        {
            order.AttachAccount(accountId);
        }

        work.Db.Add(order);
        await work.SaveAsync().ConfigureAwait(false);
        await DiscountDesk.ReserveAsync(work, order).ConfigureAwait(false);
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
            await wallet.HoldAsync(work, order.UserId, order.Id, new Toman(fromWallet)).ConfigureAwait(false);
        }

        var receipt = await receipts.OpenAsync(work, order.UserId, order.Id, order.ResellerId, byCard).ConfigureAwait(false);
        order.ReceiptId = receipt.Id;
    }
}
