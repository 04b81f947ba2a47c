using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>Several people press at the same instant: one wins, the others are told who and when.</summary>
public sealed class ReceiptRaceTests
{
    private const int Rounds = 25;

    [Fact]
    public async Task Four_who_approve_at_once_book_one_deposit_and_make_one_account()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 4);
        var receipts = await ReceiptsAsync(shop);

        var outcomes = await RaceAsync(receipts, admins, (admin, receipt) => shop.Shop.Get<ReceiptService>().ApproveAsync(admin, receipt, null, CancellationToken.None));

        Assert.Equal(Rounds, outcomes.Count(refused => refused is null));
        Assert.All(outcomes.OfType<RefusedException>(), refused => Assert.Equal(Refusal.ReceiptAlreadyDecided, refused.Refusal));
        Assert.Equal(Rounds, await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit)));
        Assert.Equal(Rounds, await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync()));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Approve_against_reject_against_the_timer_has_one_outcome_and_the_ledger_agrees()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admins = await AdminsAsync(shop, 2);
        var receipts = await ReceiptsAsync(shop);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(30));
        var service = shop.Shop.Get<ReceiptService>();

        var timer = Task.Run(() => shop.Shop.RunAsync<ReceiptExpiryJob>());
        await RaceAsync(receipts, admins, (admin, receipt) => admin == admins[0]
            ? service.ApproveAsync(admin, receipt, null, CancellationToken.None)
            : service.RejectAsync(admin, receipt, RejectionReason.NotReceived, null, CancellationToken.None));
        await timer;

        var approved = await shop.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.Status == ReceiptStatus.Approved));
        Assert.Equal(Rounds, approved + await shop.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.Status == ReceiptStatus.Rejected)));
        Assert.Equal(approved, await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit)));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    private static async Task<IReadOnlyList<Exception?>> RaceAsync(IEnumerable<long> receipts, IReadOnlyList<Actor> actors, Func<Actor, long, Task> press)
    {
        var outcomes = new List<Exception?>();
        foreach (var receipt in receipts)
        {
            using var barrier = new Barrier(actors.Count);
            outcomes.AddRange(await Task.WhenAll(actors.Select(actor => Task.Factory.StartNew(
                () =>
                {
                    barrier.SignalAndWait();
                    return Record.ExceptionAsync(() => press(actor, receipt)).AsTask();
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap())));
        }

        return outcomes;
    }

    private static async Task<Actor[]> AdminsAsync(ShopWithPanel shop, int count)
    {
        var admins = new Actor[count];
        for (var index = 0; index < count; index++)
        {
            admins[index] = await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, $"admin {index}");
        }

        return admins;
    }

    private static async Task<IReadOnlyList<long>> ReceiptsAsync(ShopWithPanel shop)
    {
        var receipts = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            receipts.Add((await shop.PayAsync(await shop.Shop.CustomerAsync())).ReceiptId);
        }

        return receipts;
    }
}
