using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Reports;

/// <summary>The figures of the day.</summary>
public sealed class DashboardService(UnitOfWork unitOfWork, NeedsHumanCheck check, TimeProvider time)
{
    private const int Days = 14;

    private static readonly OrderStatus[] Sold = [OrderStatus.Paid, OrderStatus.Completed];

    public Task<DashboardFigures> TodayAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Reports);
        return unitOfWork.ReadAsync(db => ReadAsync(db, time.GetUtcNow().UtcDateTime, ct), ct);
    }

    private async Task<DashboardFigures> ReadAsync(MoonVpnDbContext db, DateTime now, CancellationToken ct)
    {
        var today = TehranTime.DayStart(now);
        var from = TehranTime.DayStart(today.AddDays(1 - Days));
        var sales = await db.Set<Order>().Where(order => order.PaidAt >= from && Sold.Contains(order.Status) && order.FinalAmount > 0)
            .Select(order => new Sale(order.PaidAt!.Value, order.FinalAmount, order.PlanName)).ToListAsync(ct).ConfigureAwait(false);
        var joined = await db.Set<User>().Where(user => user.CreatedAt >= from && user.Role == UserRole.User).Select(user => user.CreatedAt).ToListAsync(ct).ConfigureAwait(false);
        var waiting = db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.SubmittedAt != null);
        var soon = now.AddDays(3);
        return new DashboardFigures(
            Of(today, sales, joined, await OthersAsync(db, today, ct).ConfigureAwait(false)),
            Of(today.AddDays(-1), sales, joined, await OthersAsync(db, today.AddDays(-1), ct).ConfigureAwait(false)),
            Of(today.AddDays(-7), sales, joined, await OthersAsync(db, today.AddDays(-7), ct).ConfigureAwait(false)),
            await db.Set<ClientAccount>().CountAsync(account => account.Status == AccountStatus.Active, ct).ConfigureAwait(false),
            await db.Set<ClientAccount>().CountAsync(account => account.Status == AccountStatus.Active && account.ExpiresAt <= soon, ct).ConfigureAwait(false),
            await waiting.CountAsync(ct).ConfigureAwait(false),
            await waiting.MinAsync(receipt => receipt.SubmittedAt, ct).ConfigureAwait(false),
            [.. Enumerable.Range(0, Days).Select(day => DayOf(from.AddDays(day), sales))],
            [.. sales.GroupBy(sale => sale.Plan).Select(plan => new ShareOfSales(plan.Key, plan.Sum(sale => sale.Amount), plan.Count())).OrderByDescending(plan => plan.Sales).Take(6)],
            await check.RunAsync(db, now, ct).ConfigureAwait(false));
    }

    private static DayFigures Of(DateTime day, List<Sale> sales, List<DateTime> joined, (int Trials, int Failed) others)
    {
        var ofDay = DayOf(day, sales);
        return new DayFigures(ofDay.Sales, ofDay.Orders, joined.Count(at => at >= day && at < day.AddDays(1))) { Trials = others.Trials, Failed = others.Failed };
    }

    private static async Task<(int Trials, int Failed)> OthersAsync(MoonVpnDbContext db, DateTime day, CancellationToken ct)
    {
        var until = day.AddDays(1);
        return (
            await db.Set<Order>().CountAsync(order => order.Kind == OrderKind.Trial && order.CreatedAt >= day && order.CreatedAt < until, ct).ConfigureAwait(false),
            await db.Set<Order>().CountAsync(order => order.Status == OrderStatus.Failed && order.UpdatedAt >= day && order.UpdatedAt < until, ct).ConfigureAwait(false));
    }

    private static DaySales DayOf(DateTime day, List<Sale> sales)
    {
        var ofDay = sales.Where(sale => sale.At >= day && sale.At < day.AddDays(1)).ToList();
        return new DaySales(day, ofDay.Sum(sale => sale.Amount), ofDay.Count);
    }

    private sealed record Sale(DateTime At, long Amount, string Plan);
}
