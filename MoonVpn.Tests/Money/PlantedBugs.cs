using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

/// <summary>Shops with one well-known mistake each. A check that does not find them proves nothing by finding nothing.</summary>
internal static class PlantedBugs
{
    public static readonly IReadOnlyList<(string Name, Func<ShopWithPanel, MoneyHands> Hands)> All =
    [
        ("check, then act: approve", selling => new CheckThenAct(selling)),
        ("effect before commit", selling => new EffectBeforeCommit(selling)),
        ("missing unique key", selling => new MissingKey(selling)),
        ("float money", selling => new FloatMoney(selling)),
        ("expiry ignores the lock", selling => new StaleExpiry(selling)),
    ];

    /// <summary>Reads the status, and books later without asking again.</summary>
    private sealed class CheckThenAct(ShopWithPanel selling) : MoneyHands(selling)
    {
        public override async Task ApproveAsync(Actor admin, long receiptId, long arrived)
        {
            var seen = await Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId));
            await Task.Delay(20);
            try
            {
                await base.ApproveAsync(admin, receiptId, arrived);
            }
            catch (RefusedException) when (seen.IsDecidable)
            {
                await Shop.Get<UnitOfWork>().RunAsync(
                    admin,
                    work => Shop.Get<Wallet>().PostAsync(work, new LedgerEntry(seen.UserId, TransactionType.Deposit, new Toman(arrived), $"receipt:{receiptId}:{Guid.NewGuid():N}", seen.OrderId, "card")),
                    CancellationToken.None);
            }
        }
    }

    /// <summary>Tells the customer first, and then tries.</summary>
    private sealed class EffectBeforeCommit(ShopWithPanel selling) : MoneyHands(selling)
    {
        public override async Task ApproveAsync(Actor admin, long receiptId, long arrived)
        {
            await Shop.Get<UnitOfWork>().RunAsync(
                admin,
                async work =>
                {
                    var receipt = await work.Db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId);
                    await Shop.Get<Outbox>().ToUserAsync(work, receipt.UserId, NotificationType.ReceiptApproved, receiptId);
                },
                CancellationToken.None);
            await base.ApproveAsync(admin, receiptId, arrived);
        }
    }

    /// <summary>Nothing tells two presses on one button apart from two wishes.</summary>
    private sealed class MissingKey(ShopWithPanel selling) : MoneyHands(selling)
    {
        public override Task BuyAsync(Actor customer, long planId, PayWith payWith, string draft) => base.BuyAsync(customer, planId, payWith, Guid.NewGuid().ToString("N"));
    }

    /// <summary>24 bits of precision.</summary>
    private sealed class FloatMoney(ShopWithPanel selling) : MoneyHands(selling)
    {
        public override Task AdjustAsync(long userId, long amount) => base.AdjustAsync(userId, (long)(float)amount);
    }

    /// <summary>Makes its list, and expires what is on it when it comes to it, whatever happened meanwhile.</summary>
    private sealed class StaleExpiry(ShopWithPanel selling) : MoneyHands(selling)
    {
        private List<long> _list = [];

        public override async Task PassAsync(TimeSpan time)
        {
            await Shop.Get<UnitOfWork>().RunAsync(
                Boss,
                work => work.Db.Set<Receipt>().Where(receipt => _list.Contains(receipt.Id) && receipt.Status == ReceiptStatus.Pending)
                    .ExecuteUpdateAsync(update => update.SetProperty(receipt => receipt.Status, ReceiptStatus.Expired), work.Stopping),
                CancellationToken.None);
            await base.PassAsync(time);
            var soon = Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(10);
            _list = await Shop.ReadAsync(db => db.Set<Receipt>()
                .Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.SubmittedAt == null && receipt.UploadUntil <= soon).Select(receipt => receipt.Id).ToListAsync());
        }
    }
}
