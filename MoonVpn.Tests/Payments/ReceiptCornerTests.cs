using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>Money is booked once, whatever is pressed in whatever order: what does not fit is refused, and nothing has changed.</summary>
public sealed class ReceiptCornerTests
{
    private const int Rounds = 15;

    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_can_still_be_approved_is_not_overruled_as_well()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        Assert.Equal(ReceiptStatus.Expired, (await ReceiptAsync(shop, receiptId)).Status);

        Assert.Equal(Refusal.ReceiptUnderReview, await RefusalOf(() => Review(shop).OverrideAsync(Owner, receiptId, null, "seen on the statement", Ct)));
        await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct);

        Assert.Equal((OrderStatus.Paid, 0L, 1), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara), await DepositsAsync(shop)));
    }

    [Fact]
    public async Task The_order_of_an_overruled_receipt_names_the_new_row()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await Receipts(shop).RejectAsync(Owner, receiptId, RejectionReason.NotReceived, null, Ct);

        var newId = await Review(shop).OverrideAsync(Owner, receiptId, null, "it did arrive", Ct);

        Assert.Equal(newId, (await shop.OrderAsync(orderId)).ReceiptId);
    }

    [Fact]
    public async Task Money_found_twice_for_one_order_pays_once_and_undoing_the_second_leaves_the_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, rejected) = await shop.PayAsync(sara);
        await Receipts(shop).RejectAsync(Owner, rejected, RejectionReason.NotReceived, null, Ct);
        var again = await shop.SubmitAsync(sara, (await shop.OrderAsync(orderId)).ReceiptId!.Value);
        Assert.Equal(Refusal.ReceiptUnderReview, await RefusalOf(() => Review(shop).OverrideAsync(Owner, rejected, null, "both came", Ct)));
        await Receipts(shop).ApproveAsync(Owner, again, null, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await Review(shop).OverrideAsync(Owner, rejected, null, "both came", Ct);
        Assert.Equal((OrderStatus.Paid, ShopWithPanel.Price), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        await Review(shop).UndoAsync(Owner, second, "only one came", Ct);

        Assert.Equal((OrderStatus.Paid, 0L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
    }

    [Fact]
    public async Task Above_the_set_amount_two_people_must_find_the_same()
    {
        await using var shop = await TwoEyesAsync();
        var (ali, mina) = (await AdminAsync(shop), await AdminAsync(shop));
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());

        Assert.Equal(ApprovalOutcome.WaitsForSecond, await Receipts(shop).ApproveAsync(ali, receiptId, null, Ct));
        Assert.Equal(OrderStatus.Pending, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(Refusal.SecondApproverNeeded, await RefusalOf(() => Receipts(shop).ApproveAsync(ali, receiptId, null, Ct)));
        Assert.Equal(Refusal.SecondApprovalDiffers, await RefusalOf(() => Receipts(shop).ApproveAsync(mina, receiptId, 149_000, Ct)));
        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAsync(mina, receiptId, null, Ct));

        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task A_slip_of_the_first_is_taken_back_by_the_first_or_a_superadmin_and_given_anew()
    {
        await using var shop = await TwoEyesAsync();
        var (ali, mina) = (await AdminAsync(shop), await AdminAsync(shop));
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        Assert.Equal(Refusal.UndoNotPossible, await RefusalOf(() => Review(shop).WithdrawAsync(ali, receiptId, Ct)));
        await Receipts(shop).ApproveAsync(ali, receiptId, 1_500_000, Ct);

        Assert.Equal(Refusal.NotAllowed, await RefusalOf(() => Review(shop).WithdrawAsync(mina, receiptId, Ct)));
        await Review(shop).WithdrawAsync(ali, receiptId, Ct);
        Assert.Equal(ApprovalOutcome.WaitsForSecond, await Receipts(shop).ApproveAsync(ali, receiptId, 150_001, Ct));
        await Review(shop).WithdrawAsync(await shop.Shop.StaffAsync(UserRole.Superadmin), receiptId, Ct);
        Assert.Equal(ApprovalOutcome.WaitsForSecond, await Receipts(shop).ApproveAsync(mina, receiptId, null, Ct));
        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAsync(ali, receiptId, null, Ct));

        Assert.Equal(Refusal.ReceiptAlreadyDecided, await RefusalOf(() => Review(shop).WithdrawAsync(mina, receiptId, Ct)));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Two_second_approvers_at_once_book_one_deposit()
    {
        await using var shop = await TwoEyesAsync();
        var admins = new[] { await AdminAsync(shop), await AdminAsync(shop), await AdminAsync(shop) };
        for (var round = 0; round < 10; round++)
        {
            var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            await Task.WhenAll(admins.Select(admin => Task.Run(() => RefusalOf(() => Receipts(shop).ApproveAsync(admin, receiptId, null, Ct)))));
        }

        Assert.Equal(10, await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit)));
    }

    [Fact]
    public async Task Whoever_approves_second_approves_what_they_saw_and_not_what_the_first_typed()
    {
        await using var shop = await TwoEyesAsync();
        var (ali, mina) = (await AdminAsync(shop), await AdminAsync(shop));
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await Receipts(shop).ApproveAsync(ali, receiptId, 1_500_000, Ct);

        Assert.Equal(Refusal.SecondApprovalDiffers, await RefusalOf(() => Receipts(shop).ApproveAsync(mina, receiptId, null, Ct)));
        Assert.Equal(0, await DepositsAsync(shop));
        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAsync(mina, receiptId, 1_500_000, Ct));
    }

    [Fact]
    public async Task The_shop_itself_is_one_of_two_at_most_and_a_superadmin_counts_as_one()
    {
        await using var shop = await TwoEyesAsync();
        var boss = await shop.Shop.StaffAsync(UserRole.Superadmin);
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());

        Assert.Equal(ApprovalOutcome.WaitsForSecond, await Receipts(shop).ApproveAsync(Actor.System("deposits"), receiptId, null, Ct));
        Assert.Equal(Refusal.SecondApproverNeeded, await RefusalOf(() => Receipts(shop).ApproveAsync(Actor.System("another timer"), receiptId, null, Ct)));
        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAsync(boss, receiptId, null, Ct));
    }

    [Fact]
    public async Task One_who_may_not_decide_gives_no_second_approval()
    {
        await using var shop = await TwoEyesAsync();
        var (ali, nobody) = (await AdminAsync(shop), await shop.Shop.StaffAsync(UserRole.Admin, Permission.Customers));
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await Receipts(shop).ApproveAsync(ali, receiptId, null, Ct);

        Assert.Equal(Refusal.NotAllowed, await RefusalOf(() => Receipts(shop).ApproveAsync(nobody, receiptId, null, Ct)));
        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, receiptId)).Status);
    }

    [Fact]
    public async Task A_receipt_that_was_flagged_often_can_be_flagged_again()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());

        for (var time = 0; time < 6; time++)
        {
            await Review(shop).FlagAsync(Owner, receiptId, new string('x', 250), Ct);
        }

        Assert.True((await ReceiptAsync(shop, receiptId)).Notes.Length <= 1000);
    }

    [Fact]
    public async Task Approve_against_undo_leaves_the_order_paid_or_nothing_at_all()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (ali, mina) = (await AdminAsync(shop), await AdminAsync(shop));
        var undone = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var sara = await shop.Shop.CustomerAsync();
            var (orderId, receiptId) = await shop.PayAsync(sara);

            var outcomes = await AtOnceAsync(
                () => Receipts(shop).ApproveAsync(ali, receiptId, null, CancellationToken.None),
                () => Review(shop).UndoAsync(mina, receiptId, "پول نرسید", CancellationToken.None));

            Assert.Null(outcomes[0]);
            Assert.True(outcomes[1] is null or RefusedException { Refusal: Refusal.UndoNotPossible });
            Assert.Equal(0, await BalanceAsync(shop, sara));
            Assert.Equal(outcomes[1] is null ? OrderStatus.Failed : OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
            undone += outcomes[1] is null ? 1 : 0;
        }

        Assert.Equal(undone, await shop.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.ReversedAt != null)));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Two_who_undo_at_once_reverse_once_and_two_who_overrule_at_once_book_once()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var bosses = new[] { await shop.Shop.StaffAsync(UserRole.Superadmin), await shop.Shop.StaffAsync(UserRole.Superadmin) };
        for (var round = 0; round < Rounds; round++)
        {
            var (_, approved) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            await Receipts(shop).ApproveAsync(Owner, approved, null, Ct);
            var (_, rejected) = await shop.PayAsync(await shop.Shop.CustomerAsync());
            await Receipts(shop).RejectAsync(Owner, rejected, RejectionReason.NotReceived, null, Ct);

            var undos = await AtOnceAsync([.. bosses.Select(boss => (Func<Task>)(() => Review(shop).UndoAsync(boss, approved, "پول نرسید", CancellationToken.None)))]);
            var overrides = await AtOnceAsync([.. bosses.Select(boss => (Func<Task>)(() => Review(shop).OverrideAsync(boss, rejected, null, "پول رسید", CancellationToken.None)))]);

            Assert.Single(undos, refused => refused is null);
            Assert.Single(undos, refused => refused is RefusedException { Refusal: Refusal.UndoNotPossible });
            Assert.Single(overrides, refused => refused is null);
            Assert.Single(overrides, refused => refused is RefusedException { Refusal: Refusal.ReceiptAlreadyDecided });
        }

        Assert.Equal(2 * Rounds, await DepositsAsync(shop));
        Assert.Equal(2 * Rounds, await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Reversal)));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    private static async Task<Exception?[]> AtOnceAsync(params Func<Task>[] presses)
    {
        using var barrier = new Barrier(presses.Length);
        return await Task.WhenAll(presses.Select(press => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return Record.ExceptionAsync(press).AsTask();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }

    private static async Task<ShopWithPanel> TwoEyesAsync()
    {
        var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.SecondApproverAbove, "100000", Ct);
        return shop;
    }

    private static ReceiptService Receipts(ShopWithPanel shop) => shop.Shop.Get<ReceiptService>();

    private static ReceiptReview Review(ShopWithPanel shop) => shop.Shop.Get<ReceiptReview>();

    private static Task<Actor> AdminAsync(ShopWithPanel shop) => shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts);

    private static Task<Receipt> ReceiptAsync(ShopWithPanel shop, long receiptId) => shop.Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId, Ct));

    private static Task<int> DepositsAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit, Ct));

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor customer) => (await shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct)).Balance;

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
