using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Invariants;

/// <summary>A user whose money does not add up is frozen until a superadmin clears it; the rest go on.</summary>
public sealed class FrozenWalletTests : IAsyncLifetime
{
    private static readonly Actor Boss = Actor.System("test");

    private ShopWithPanel _shop = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopWithPanel.OpenAsync();
        await _shop.Shop.StaffAsync(UserRole.Superadmin, Permission.All, "owner", telegramId: 1);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_frozen_customer_can_neither_spend_nor_be_credited_nor_hold_and_others_can()
    {
        var (sara, reza) = (await RichAsync("سارا"), await RichAsync("رضا"));
        await ForgeAsync(sara);

        await VerifyAsync();

        foreach (var attempt in new Func<Actor, Task>[] { BuyAsync, HoldAsync, customer => AdjustAsync(customer, 1_000), customer => AdjustAsync(customer, -1_000) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => attempt(sara));
            Assert.Equal(Refusal.WalletFrozen, refused.Refusal);
            await attempt(reza);
        }

        var (user, alerts) = await _shop.Shop.ReadAsync(async db => (
            await db.Set<User>().SingleAsync(user => user.Id == sara.UserId, Ct), await db.Set<Notification>().CountAsync(row => row.Type == NotificationType.OperatorAlert, Ct)));
        Assert.StartsWith("M1:", user.WalletFrozenReason, StringComparison.Ordinal);
        Assert.Equal(1, alerts);
        Assert.Equal([sara.UserId!.Value], (await _shop.Shop.Get<InvariantService>().FrozenAsync(Boss, Ct)).Select(frozen => frozen.UserId));
    }

    [Fact]
    public async Task What_a_superadmin_has_accepted_freezes_nobody_again_but_what_is_new_does()
    {
        var sara = await RichAsync("سارا");
        await ForgeAsync(sara);
        await VerifyAsync();

        await ClearAsync(sara);
        var again = await VerifyAsync();
        await AdjustAsync(sara, 5_000);
        await _shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER tr_transaction_no_update; UPDATE \"transaction\" SET reference = 'forged' WHERE user_id = {0}", sara.UserId!));
        var open = await IsFrozenAsync(sara);
        await VerifyAsync();

        Assert.False(again.AddsUp);
        Assert.False(open);
        Assert.True(await IsFrozenAsync(sara));
        Assert.Equal(1, await _shop.Shop.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "wallet.unfreeze" && entry.Details.Contains("دیدم"), Ct)));
    }

    [Fact]
    public async Task A_refund_that_meets_a_frozen_wallet_waits_for_it_and_keeps_nobody_waiting()
    {
        var (sara, reza) = (await RichAsync("سارا"), await RichAsync("رضا"));
        _shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/add", Times: 0));
        var lost = await _shop.PlaceAsync(sara, PayWith.WalletFirst);
        await ForgeAsync(sara);
        await VerifyAsync();
        await _shop.WorkAsync(5, TimeSpan.FromMinutes(20));
        await _shop.WorkAsync();
        _shop.Panel.Faults.Clear();
        var sold = await _shop.PlaceAsync(reza, PayWith.WalletFirst);
        await _shop.Shop.RunAsync<PanelJobWorker>();

        Assert.Equal(OrderStatus.Paid, (await _shop.OrderAsync(lost)).Status);
        var waiting = await _shop.Shop.ReadAsync(db => db.Set<PanelJob>().SingleAsync(job => job.Status == PanelJobStatus.Planned, Ct));
        Assert.Equal(OrderStatus.Completed, (await _shop.OrderAsync(sold)).Status);
        Assert.True(waiting.NextAt > _shop.Shop.Clock.GetUtcNow().UtcDateTime, "it must not be tried again at once");
        Assert.Null(waiting.LockedUntil);

        await ClearAsync(sara);
        _shop.Shop.Clock.Advance(TimeSpan.FromDays(2));
        _shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/add", Times: 0));
        await _shop.WorkAsync(4, TimeSpan.FromMinutes(20));
        Assert.Equal(OrderStatus.Failed, (await _shop.OrderAsync(lost)).Status);
        Assert.Equal(1, await _shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Refund && row.UserId == sara.UserId, Ct)));
    }

    [Fact]
    public async Task A_receipt_of_a_frozen_customer_cannot_be_approved_but_can_be_rejected()
    {
        var sara = await RichAsync("سارا", 10_000);
        var (_, receiptId) = await _shop.PayAsync(sara);
        await ForgeAsync(sara);
        await VerifyAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _shop.Shop.Get<ReceiptService>().ApproveAsync(Boss, receiptId, null, Ct));
        await _shop.Shop.Get<ReceiptService>().RejectAsync(Boss, receiptId, RejectionReason.NotReceived, null, Ct);

        Assert.Equal(Refusal.WalletFrozen, refused.Refusal);
    }

    [Fact]
    public async Task Every_night_at_four_in_Tehran_it_is_checked_once()
    {
        var runs = new List<int>();
        foreach (var hours in new[] { 0, 1, 16, 1, 24 })
        {
            _shop.Shop.Clock.Advance(TimeSpan.FromHours(hours));
            await _shop.Shop.RunAsync<InvariantJob>();
            runs.Add(await _shop.Shop.ReadAsync(db => db.Set<InvariantRun>().CountAsync(Ct)));
        }

        // Opened in the morning, it has a check to catch up on; the night's comes at 00:30 UTC.
        Assert.Equal([1, 1, 2, 2, 3], runs);
    }

    private async Task<Actor> RichAsync(string name, long balance = 400_000)
    {
        var customer = await _shop.Shop.CustomerAsync(name);
        await AdjustAsync(customer, balance);
        return customer;
    }

    private Task<InvariantReport> VerifyAsync() => _shop.Shop.Get<InvariantService>().RunAsync(Boss, Ct);

    private Task ClearAsync(Actor customer) => _shop.Shop.Get<InvariantService>().ClearAsync(Boss, customer.UserId!.Value, "دیدم و پذیرفتم", Ct);

    private Task ForgeAsync(Actor customer) => _shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
        "DROP TRIGGER tr_user_balance_is_ledger; UPDATE user SET balance = balance + 1000000 WHERE id = {0}", customer.UserId!));

    private Task<bool> IsFrozenAsync(Actor customer) => _shop.Shop.ReadAsync(db => db.Set<User>().AnyAsync(user => user.Id == customer.UserId && user.WalletFrozenAt != null, Ct));

    private Task BuyAsync(Actor customer) => _shop.PlaceAsync(customer, PayWith.WalletFirst);

    private Task HoldAsync(Actor customer) => _shop.Shop.Get<Core.Data.UnitOfWork>().RunAsync(
        Boss, async work => await _shop.Shop.Get<Wallet>().HoldAsync(work, customer.UserId!.Value, await work.Db.Set<Order>().MaxAsync(order => order.Id, Ct), new Toman(1_000)), Ct);

    private Task AdjustAsync(Actor customer, long amount) => _shop.Shop.Get<WalletService>().AdjustAsync(Boss, customer.UserId!.Value, amount, "آزمایش", Guid.NewGuid(), Ct);
}
