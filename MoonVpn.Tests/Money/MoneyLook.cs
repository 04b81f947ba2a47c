using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

internal sealed record RealOrder(long Id, OrderStatus Status, long FinalAmount, long? ReceiptId, long? AccountId, long Hold);

internal sealed record RealReceipt(long Id, ReceiptStatus Status, long Amount, long? Approved, bool IsSubmitted, bool IsToldApproved);

internal sealed record RealMoney(IReadOnlyList<long> Balances, IReadOnlyList<RealOrder> Orders, IReadOnlyList<RealReceipt> Receipts);

/// <summary>Reads from the tables what the model speaks of, and compares.</summary>
internal static class MoneyLook
{
    public static Task<RealMoney> ReadAsync(TestShop shop, IReadOnlyList<Actor> customers)
    {
        var first = customers[0].UserId!.Value;
        var last = customers[^1].UserId!.Value;
        return shop.ReadAsync(async db => new RealMoney(
            await db.Set<User>().Where(user => user.Id >= first && user.Id <= last).OrderBy(user => user.Id).Select(user => user.Balance).ToListAsync(),
            await db.Set<Order>().Where(order => order.UserId >= first && order.UserId <= last).OrderBy(order => order.Id)
                .Select(order => new RealOrder(
                    order.Id, order.Status, order.FinalAmount, order.ReceiptId, order.ClientAccountId,
                    db.Set<WalletHold>().Where(hold => hold.OrderId == order.Id && hold.ReleasedAt == null).Sum(hold => hold.Amount))).ToListAsync(),
            await db.Set<Receipt>().Where(receipt => receipt.UserId >= first && receipt.UserId <= last).OrderBy(receipt => receipt.Id)
                .Select(receipt => new RealReceipt(
                    receipt.Id, receipt.Status, receipt.Amount, receipt.ApprovedAmount, receipt.SubmittedAt != null,
                    db.Set<Notification>().Any(told => told.DedupKey == "receipt_approved:" + receipt.Id + "::u" + receipt.UserId))).ToListAsync()));
    }

    public static string? Differences(MoneyModel model, RealMoney real)
    {
        if (real.Receipts.FirstOrDefault(receipt => receipt is { IsToldApproved: true, Status: not ReceiptStatus.Approved }) is { } lie)
        {
            return $"the customer was told that receipt {lie.Id} is approved, but it is {lie.Status}";
        }

        var expected = Words(
            model.Users.Select(user => $"{user.Balance}"),
            model.Orders.Select(order => $"{order.Status} {order.Price} held {order.Hold}"),
            model.Receipts.Select(receipt => $"{receipt.Status} {receipt.Amount} approved {receipt.Approved} sent {receipt.IsSubmitted}"));
        var found = Words(
            real.Balances.Select(balance => $"{balance}"),
            real.Orders.Select(order => $"{order.Status} {order.FinalAmount} held {order.Hold}"),
            real.Receipts.Select(receipt => $"{receipt.Status} {receipt.Amount} approved {receipt.Approved} sent {receipt.IsSubmitted}"));
        return expected == found ? null : $"\n  expected {expected}\n  found    {found}";
    }

    private static string Words(IEnumerable<string> balances, IEnumerable<string> orders, IEnumerable<string> receipts) =>
        $"balances [{string.Join(", ", balances)}] orders [{string.Join(", ", orders)}] receipts [{string.Join(", ", receipts)}]";
}
