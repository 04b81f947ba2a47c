using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Who did what to an order, when, and what money moved: from the audit log, the ledger and its receipts.</summary>
public sealed class OrderHistory(UnitOfWork unitOfWork)
{
    private static readonly string[] Reasons = ["words", "reason", "Reason"];

    /// <summary>In order, oldest first.</summary>
    public Task<IReadOnlyList<OrderEvent>> ListAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync<IReadOnlyList<OrderEvent>>(
            async db =>
            {
                var order = await db.Set<Order>().FirstOrDefaultAsync(order => order.Id == orderId, ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var receipts = await db.Set<Receipt>().Where(receipt => receipt.OrderId == orderId).OrderBy(receipt => receipt.Id).ToListAsync(ct).ConfigureAwait(false);
                List<OrderEvent> events =
                [
                    .. await AuditedAsync(db, order, receipts, ct).ConfigureAwait(false),
                    .. receipts.Select(receipt => ByShop(receipt.CreatedAt, "receipt.open", receipt.TrackingCode) with { ReceiptId = receipt.Id }),
                    .. await BookedAsync(db, orderId, ct).ConfigureAwait(false),
                    .. Ends(order),
                ];
                return [.. events.OrderBy(happened => happened.At)];
            },
            ct);
    }

    public Task<OrderMoney> MoneyAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var order = await db.Set<Order>().FirstOrDefaultAsync(order => order.Id == orderId, ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var rows = await db.Set<Transaction>()
                    .Where(row => row.RelatedOrderId == orderId && row.UserId == order.UserId && row.Status == TransactionStatus.Completed)
                    .GroupBy(row => row.Type).Select(group => new { Type = group.Key, Sum = group.Sum(row => row.Amount) }).ToListAsync(ct).ConfigureAwait(false);
                long Of(TransactionType type) => rows.FirstOrDefault(row => row.Type == type)?.Sum ?? 0;
                var held = await db.Set<WalletHold>().Where(hold => hold.OrderId == orderId && hold.ReceiptId == null && hold.ReleasedAt == null)
                    .SumAsync(hold => hold.Amount, ct).ConfigureAwait(false);
                var (paid, arrived, refunded) = (-Of(TransactionType.Purchase), Of(TransactionType.Deposit), Of(TransactionType.Refund));
                var byCard = order.Kind == OrderKind.TopUp ? arrived : Math.Min(arrived, paid);
                return new OrderMoney(held, byCard, Math.Max(0, paid - byCard), refunded, order.Status == OrderStatus.Completed ? paid - refunded : 0);
            },
            ct);
    }

    private static async Task<IEnumerable<OrderEvent>> AuditedAsync(MoonVpnDbContext db, Order order, List<Receipt> receipts, CancellationToken ct)
    {
        var codes = receipts.ToDictionary(receipt => receipt.Id, receipt => receipt.TrackingCode);
        var ids = codes.Keys.ToList();
        var audited = await db.Set<AuditEntry>()
            .Where(entry => (entry.TargetType == "order" && entry.TargetId == order.Id)
                || (entry.TargetType == "receipt" && entry.TargetId != null && ids.Contains(entry.TargetId.Value))
                || (entry.TargetType == "client_account" && order.ClientAccountId != null && entry.TargetId == order.ClientAccountId && entry.At >= order.CreatedAt))
            .OrderBy(entry => entry.Id).ToListAsync(ct).ConfigureAwait(false);
        return audited.Select(entry => new OrderEvent(
            entry.At, entry.Channel == ActorChannel.System ? "" : entry.ActorName, entry.Action, null,
            entry.TargetType == "receipt" ? codes[entry.TargetId!.Value] : "", ReasonOf(entry.Details))
        {
            ReceiptId = entry.TargetType == "receipt" ? entry.TargetId : null,
        });
    }

    private static async Task<IEnumerable<OrderEvent>> BookedAsync(MoonVpnDbContext db, long orderId, CancellationToken ct)
    {
        var booked = await (
            from row in db.Set<Transaction>().Where(row => row.RelatedOrderId == orderId)
            join user in db.Set<User>() on row.ActorId equals (long?)user.Id into people
            from person in people.DefaultIfEmpty()
            orderby row.Id
            select new { Row = row, Who = person == null ? "" : person.FullName }).ToListAsync(ct).ConfigureAwait(false);
        return booked.Select(line => new OrderEvent(line.Row.CreatedAt, line.Who, $"ledger.{EnumWords.Word(line.Row.Type)}", line.Row.Amount, line.Row.TrackingCode, ""));
    }

    /// <summary>What the shop did by itself is on no record but the order's own.</summary>
    private static IEnumerable<OrderEvent> Ends(Order order)
    {
        if (order.FulfilledAt is { } delivered)
        {
            yield return ByShop(delivered, "order.completed", "");
        }

        if (order.Status is OrderStatus.Failed or OrderStatus.Expired)
        {
            yield return ByShop(order.UpdatedAt, $"order.{EnumWords.Word(order.Status)}", "");
        }
    }

    private static OrderEvent ByShop(DateTime at, string action, string code) => new(at, "", action, null, code, "");

    private static string ReasonOf(string details)
    {
        using var json = JsonDocument.Parse(details);
        foreach (var name in Reasons)
        {
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var reason) && reason.ValueKind == JsonValueKind.String)
            {
                return reason.GetString() ?? "";
            }
        }

        return "";
    }
}
