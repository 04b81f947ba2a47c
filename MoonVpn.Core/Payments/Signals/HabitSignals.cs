using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments.Signals;

/// <summary>How often, how much and since when. Being new weighs next to nothing: everybody was once.</summary>
internal static class HabitSignals
{
    private const int ManyAnHour = 3;
    private const int ManyRejections = 2;
    private const int FarMore = 5;
    private const int FewestToCompare = 3;
    private const int ShopSample = 200;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public static async Task<IEnumerable<Suspicion>> OfAsync(Work work, Receipt receipt)
    {
        var (hour, week, due) = (work.Now.AddHours(-1), work.Now.AddDays(-7), receipt.Amount - receipt.Offset);
        var lately = await work.Db.Set<Receipt>()
            .Where(other => other.UserId == receipt.UserId && other.Id != receipt.Id && (other.SubmittedAt > hour || other.RespondedAt > week))
            .Select(other => new { other.SubmittedAt, other.RespondedAt, other.Status, other.OrderId, Due = other.Amount - other.Offset })
            .ToListAsync(work.Stopping).ConfigureAwait(false);
        var soon = lately.Any(other => other.SubmittedAt > work.Now - Soon && other.Due == due && (other.OrderId is null || other.OrderId != receipt.OrderId));
        var inHour = lately.Count(other => other.SubmittedAt > hour) + 1;
        var rejected = lately.Count(other => other.Status == ReceiptStatus.Rejected && other.RespondedAt > week);
        var since = await work.Db.Set<User>().Where(user => user.Id == receipt.UserId).Select(user => user.CreatedAt).FirstAsync(work.Stopping).ConfigureAwait(false);
        var paid = Approved(work).Where(other => other.UserId == receipt.UserId);
        var times = await paid.CountAsync(work.Stopping).ConfigureAwait(false);
        var usual = await UsualAsync(work, times >= FewestToCompare ? paid : Approved(work)).ConfigureAwait(false);
        return
        [
            .. When(soon, new Suspicion(SignalKind.SameAmountSoon, 25, "same amount minutes ago", Detail: Toman.Format(due))),
            .. When(inHour > ManyAnHour, new Suspicion(SignalKind.ManyReceipts, 30, $"{inHour} receipts within an hour", Detail: Words(inHour))),
            .. When(rejected >= ManyRejections, new Suspicion(SignalKind.ManyRejections, 30, $"{rejected} rejected within a week", Detail: Words(rejected))),
            .. When(since > hour, new Suspicion(SignalKind.NewCustomer, 5, Detail: Words((int)(work.Now - since).TotalMinutes))),
            .. When(times == 0, new Suspicion(SignalKind.FirstPurchase, 5)),
            .. When(usual is { } amount && due > amount * FarMore, new Suspicion(SignalKind.HighAmount, 15, "far more than usual", Detail: Toman.Format(usual ?? 0))),
        ];
    }

    private static IQueryable<Receipt> Approved(Work work) =>
        work.Db.Set<Receipt>().Where(other => other.Status == ReceiptStatus.Approved && other.ReversedAt == null);

    /// <summary>The mean of the latest; null while there are too few to speak of what is usual.</summary>
    private static async Task<long?> UsualAsync(Work work, IQueryable<Receipt> paid)
    {
        var amounts = await paid.OrderByDescending(other => other.SubmittedAt).Select(other => other.Amount).Take(ShopSample).ToListAsync(work.Stopping).ConfigureAwait(false);
        return amounts.Count < FewestToCompare ? null : amounts.Sum() / amounts.Count;
    }

    private static IEnumerable<Suspicion> When(bool isSo, Suspicion suspicion) => isSo ? [suspicion] : [];

    private static string Words(int count) => count.ToString(CultureInfo.InvariantCulture);
}
