using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Who did what to an order, and when: from the audit log and the ledger, in order.</summary>
public sealed class OrderHistory(UnitOfWork unitOfWork)
{
    private static readonly string[] Reasons = ["words", "reason", "Reason"];

    public Task<IReadOnlyList<OrderEvent>> ListAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync<IReadOnlyList<OrderEvent>>(
            async db =>
            {
                var receipts = await db.Set<Receipt>().Where(receipt => receipt.OrderId == orderId).ToDictionaryAsync(receipt => receipt.Id, receipt => receipt.TrackingCode, ct).ConfigureAwait(false);
                var ids = receipts.Keys.ToList();
                var account = await db.Set<Order>().Where(order => order.Id == orderId).Select(order => order.ClientAccountId).FirstOrDefaultAsync(ct).ConfigureAwait(false);
                var audited = await db.Set<AuditEntry>()
                    .Where(entry => (entry.TargetType == "order" && entry.TargetId == orderId)
                        || (entry.TargetType == "receipt" && entry.TargetId != null && ids.Contains(entry.TargetId.Value))
                        || (entry.TargetType == "client_account" && account != null && entry.TargetId == account))
                    .OrderBy(entry => entry.Id).ToListAsync(ct).ConfigureAwait(false);
                var booked = await (
                    from row in db.Set<Transaction>().Where(row => row.RelatedOrderId == orderId)
                    join user in db.Set<User>() on row.ActorId equals (long?)user.Id into people
                    from person in people.DefaultIfEmpty()
                    orderby row.Id
                    select new { Row = row, Who = person == null ? "" : person.FullName }).ToListAsync(ct).ConfigureAwait(false);
                return
                [
                    .. audited.Select(entry => new OrderEvent(
                        entry.At, entry.ActorName, entry.Channel, entry.Action, null,
                        entry.TargetType == "receipt" ? receipts[entry.TargetId!.Value] : "", ReasonOf(entry.Details)))
                        .Concat(booked.Select(line => new OrderEvent(
                            line.Row.CreatedAt, line.Who, ActorChannel.System, $"ledger.{EnumWords.Word(line.Row.Type)}", line.Row.Amount, line.Row.TrackingCode, "")))
                        .OrderBy(happened => happened.At),
                ];
            },
            ct);
    }

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
