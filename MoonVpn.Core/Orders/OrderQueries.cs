using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Orders as they are looked at.</summary>
public sealed class OrderQueries(UnitOfWork unitOfWork, ReceiptQueries receipts)
{
    /// <summary>Everybody's, or one customer's, newest first; finds by tracking code, customer or account name.</summary>
    public Task<PagedList<OrderRow>> ListAsync(Actor actor, OrderFilter filter, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return ListAsync(db => Matching(db.Set<Order>().Where(Passes(filter)), db, page.Search), page, ct);
    }

    /// <summary>The actor's own, newest first.</summary>
    public Task<PagedList<OrderRow>> ListMineAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return ListAsync(db => db.Set<Order>().Where(order => order.UserId == userId), page, ct);
    }

    public async Task<OrderRow> GetAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.RequireKnown();
        var order = await unitOfWork.ReadAsync(db => Rows(db, db.Set<Order>().Where(order => order.Id == orderId)).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false);
        return order is not null && (order.UserId == actor.UserId || actor.Can(Permission.Customers)) ? order : throw new RefusedException(Refusal.NotFound);
    }

    /// <summary>What a receipt pays for, for whoever may look at the receipt.</summary>
    /// <returns>Null when it belongs to no order.</returns>
    public async Task<OrderRow?> OfReceiptAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        var receipt = await receipts.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        return receipt.OrderId is { } orderId
            ? await unitOfWork.ReadAsync(db => Rows(db, db.Set<Order>().Where(order => order.Id == orderId)).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false)
            : null;
    }

    /// <summary>The payment screen of an order, for its customer and for those who send it.</summary>
    /// <exception cref="RefusedException">There is no such order, or nothing of it goes by card.</exception>
    public async Task<PaymentDetails> PaymentAsync(Actor actor, long orderId, CancellationToken ct)
    {
        var order = await GetAsync(actor, orderId, ct).ConfigureAwait(false);
        return await PaymentAsync(receipt => receipt.Id == order.ReceiptId, ct).ConfigureAwait(false);
    }

    /// <summary>The payment screen as of one receipt, which need not be the order's newest.</summary>
    public async Task<PaymentDetails> PaymentOfReceiptAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        actor.RequireKnown();
        var payment = await PaymentAsync(receipt => receipt.Id == receiptId, ct).ConfigureAwait(false);
        if (!actor.Can(Permission.Customers))
        {
            await GetAsync(actor, payment.OrderId, ct).ConfigureAwait(false);
        }

        return payment;
    }

    /// <summary>The order that the actor has made with this token already.</summary>
    /// <returns>Null when there is none.</returns>
    public Task<long?> OfDraftAsync(Actor actor, string draftToken, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            db => db.Set<Order>().Where(order => order.UserId == userId && order.DraftToken == draftToken).Select(order => (long?)order.Id).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>The actor's newest order that waits for a receipt; else the newest whose receipt is being looked at.</summary>
    /// <returns>Null when nothing is open.</returns>
    public Task<long?> OpenPaymentAsync(Actor actor, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            db => (from order in db.Set<Order>().Where(order => order.UserId == userId && order.Status == OrderStatus.Pending)
                   join receipt in db.Set<Receipt>() on order.ReceiptId equals receipt.Id
                   orderby receipt.SubmittedAt != null, order.Id descending
                   select (long?)order.Id).FirstOrDefaultAsync(ct),
            ct);
    }

    /// <summary>The actor's newest order that was closed since then without a receipt: its money may have been sent all the same.</summary>
    /// <returns>Null when there is none.</returns>
    public Task<long?> MissedPaymentAsync(Actor actor, DateTime since, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            db => (from order in db.Set<Order>().Where(order => order.UserId == userId && order.Status == OrderStatus.Expired && order.UpdatedAt > since)
                   join receipt in db.Set<Receipt>() on order.ReceiptId equals receipt.Id
                   where receipt.Status == ReceiptStatus.Expired && receipt.SubmittedAt == null
                   orderby order.Id descending
                   select (long?)order.Id).FirstOrDefaultAsync(ct),
            ct);
    }

    private async Task<PaymentDetails> PaymentAsync(System.Linq.Expressions.Expression<Func<Receipt, bool>> which, CancellationToken ct) =>
        await unitOfWork.ReadAsync(
            db => (from receipt in db.Set<Receipt>().Where(which)
                   join order in db.Set<Order>() on receipt.OrderId equals order.Id
                   join card in db.Set<BankCard>() on receipt.CardId equals card.Id
                   select new PaymentDetails(
                       order.Id, order.TrackingCode, order.Status, order.PlanName, order.LocationName, order.FinalAmount,
                       db.Set<WalletHold>().Where(hold => hold.OrderId == order.Id && hold.ReleasedAt == null).Sum(hold => hold.Amount),
                       receipt.Id, receipt.TrackingCode, receipt.Status, receipt.Amount, receipt.ApprovedAmount, card.CardNumber, card.HolderName, card.BankName,
                       receipt.UploadUntil, receipt.SubmittedAt, receipt.IsLate, receipt.RejectionCode, receipt.RejectionReason,
                       OrderSettlement.MostRejections - db.Set<Receipt>().Count(other => other.OrderId == order.Id && other.Status == ReceiptStatus.Rejected))
                   { Kind = order.Kind, CloseReason = order.CloseReason, IsUndone = receipt.ReversedAt != null, PaidOrder = receipt.RespondedAt != null && order.PaidAt == receipt.RespondedAt })
                .FirstOrDefaultAsync(ct),
            ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private Task<PagedList<OrderRow>> ListAsync(Func<MoonVpnDbContext, IQueryable<Order>> select, PageRequest page, CancellationToken ct) =>
        unitOfWork.ReadAsync(
            async db =>
            {
                var orders = select(db);
                var total = await orders.CountAsync(ct).ConfigureAwait(false);
                var items = await Rows(db, orders.OrderByDescending(order => order.Id).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<OrderRow>(items, total);
            },
            ct);

    private static System.Linq.Expressions.Expression<Func<Order, bool>> Passes(OrderFilter filter) => order =>
        (filter.UserId == null || order.UserId == filter.UserId)
        && (filter.Kind == null || order.Kind == filter.Kind)
        && (filter.Status == null || order.Status == filter.Status)
        && (filter.Since == null || order.CreatedAt >= filter.Since);

    private static IQueryable<Order> Matching(IQueryable<Order> orders, MoonVpnDbContext db, string? search)
    {
        var key = PersianText.Key(search).TrimStart('@');
        if (key.Length == 0)
        {
            return orders;
        }

        var code = PersianText.Fold(search).ToUpperInvariant();
        var like = SearchPattern.Containing(PersianText.Fold(search));
        return orders.Where(order => order.TrackingCode.Contains(code)
            || db.Set<User>().Any(user => user.Id == order.UserId && user.SearchKey.Contains(key))
            || db.Set<ClientAccount>().Any(account => account.Id == order.ClientAccountId && EF.Functions.Like(account.EmailName, like, SearchPattern.Escape)));
    }

    private static IQueryable<OrderRow> Rows(MoonVpnDbContext db, IQueryable<Order> orders) =>
        from order in orders
        join user in db.Set<User>() on order.UserId equals user.Id
        join account in db.Set<ClientAccount>() on order.ClientAccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        select new OrderRow(
            order.Id, order.TrackingCode, order.Kind, order.Status, order.CloseReason, order.FailureReason, order.UserId, user.FullName, order.PlanName, order.LocationName,
            order.DurationDays, order.TrafficBytes, order.IsUnlimited, order.Amount, order.DiscountAmount, order.FinalAmount, order.ClientAccountId,
            account == null ? null : account.EmailName, order.ReceiptId, order.CreatedAt, order.PaidAt, order.FulfilledAt, order.UpdatedAt);
}
