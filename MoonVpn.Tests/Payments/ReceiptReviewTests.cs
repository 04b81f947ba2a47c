using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>What those who look at receipts may do besides approving and rejecting.</summary>
public sealed class ReceiptReviewTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_undone_approval_takes_the_money_the_order_and_the_account_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await AdminAsync(shop);
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await Receipts(shop).ApproveAsync(admin, receiptId, null, Ct);
        await shop.WorkAsync();

        await Review(shop).UndoAsync(admin, receiptId, "پول نیامد", Ct);
        await shop.WorkAsync();

        Assert.True((await PaymentAsync(shop, receiptId)).IsUndone);
        var receipt = await ReceiptAsync(shop, receiptId);
        Assert.Equal((ReceiptStatus.Approved, admin.UserId, "پول نیامد"), (receipt.Status, receipt.ReversedBy, receipt.ReversalReason));
        Assert.Equal(OrderStatus.Failed, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(AccountStatus.Disabled, (await shop.AccountAsync(orderId)).Status);
        Assert.False(Assert.Single(shop.Panel.State.Records, record => record.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase)).Enable);
        Assert.Equal(0, await BalanceAsync(shop, sara));
        Assert.Equal(
            ["deposit 150000 reversed", "purchase -150000 reversed", "reversal 150000 completed", "reversal -150000 completed"],
            await RowsAsync(shop, sara));
        Assert.Contains(NotificationType.ReceiptUndone, await ToldAsync(shop, sara));
    }

    [Fact]
    public async Task What_is_still_being_made_is_not_made_when_its_approval_is_undone()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct);

        await Review(shop).UndoAsync(Owner, receiptId, "by mistake", Ct);
        await shop.WorkAsync(2);

        Assert.Equal((OrderStatus.Failed, AccountStatus.Failed), ((await shop.OrderAsync(orderId)).Status, (await shop.AccountAsync(orderId)).Status));
        Assert.DoesNotContain(shop.Panel.Mutations, mutation => mutation.Action == "add");
    }

    [Fact]
    public async Task A_renewal_on_its_way_goes_back_to_what_was_before_when_its_approval_is_undone()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, before) = await shop.BoughtAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromDays(3));
        var orderId = await shop.Shop.Get<OrderService>().RenewAsync(sara, before.Id, null, PayWith.Card, "renew", Ct);
        var receiptId = await shop.SubmitAsync(sara, (await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, Ct)).ReceiptId);
        await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct);

        await Review(shop).UndoAsync(Owner, receiptId, "by mistake", Ct);
        await shop.WorkAsync();

        var after = await shop.Shop.Get<AccountService>().GetAsync(Owner, before.Id, Ct);
        Assert.Equal((AccountStatus.Active, before.ExpiresAt), (after.Status, after.ExpiresAt));
        Assert.Equal(OrderStatus.Failed, (await shop.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task What_the_customer_has_spent_cannot_be_taken_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await Receipts(shop).ApproveAsync(Owner, receiptId, ShopWithPanel.Price * 2, Ct);
        await shop.PlaceAsync(sara, PayWith.WalletFirst);

        Assert.Equal(Refusal.NotEnoughBalance, await RefusalOf(() => Review(shop).UndoAsync(Owner, receiptId, "too late for that", Ct)));

        Assert.Equal((OrderStatus.Paid, null), ((await shop.OrderAsync(orderId)).Status, (await ReceiptAsync(shop, receiptId)).ReversedAt));
    }

    [Fact]
    public async Task An_admin_may_undo_for_some_minutes_and_a_superadmin_always_but_nobody_twice()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await AdminAsync(shop);
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        Assert.Equal(Refusal.UndoNotPossible, await RefusalOf(() => Review(shop).UndoAsync(admin, receiptId, "not yet", Ct)));
        await Receipts(shop).ApproveAsync(admin, receiptId, null, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(Refusal.UndoTooLate, await RefusalOf(() => Review(shop).UndoAsync(admin, receiptId, "too late", Ct)));
        await Review(shop).UndoAsync(Owner, receiptId, "the owner may", Ct);
        Assert.Equal(Refusal.UndoNotPossible, await RefusalOf(() => Review(shop).UndoAsync(Owner, receiptId, "once more", Ct)));
    }

    [Fact]
    public async Task An_undone_part_payment_closes_its_order_and_frees_what_was_held()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await Receipts(shop).ApproveAsync(Owner, receiptId, 50_000, Ct);

        await Review(shop).UndoAsync(Owner, receiptId, "nothing came", Ct);

        Assert.Equal((OrderStatus.Expired, 0L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Set<WalletHold>().CountAsync(hold => hold.ReleasedAt == null)));
    }

    [Fact]
    public async Task Late_money_pays_for_its_order_after_all_when_that_is_asked_for()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await LateAsync(shop, sara);

        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAndFulfilAsync(Owner, receiptId, null, Ct));
        await shop.WorkAsync();
        Assert.True((await PaymentAsync(shop, receiptId)).PaidOrder);

        Assert.Equal((OrderStatus.Completed, 0L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        await Review(shop).UndoAsync(Owner, receiptId, "it was a forgery", Ct);
        Assert.Equal((OrderStatus.Failed, 0L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
    }

    [Fact]
    public async Task Late_money_that_does_not_suffice_stays_in_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await LateAsync(shop, sara);

        Assert.Equal(ApprovalOutcome.InWallet, await Receipts(shop).ApproveAndFulfilAsync(Owner, receiptId, 100_000, Ct));

        Assert.Equal((OrderStatus.Expired, 100_000L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
        Assert.False((await PaymentAsync(shop, receiptId)).PaidOrder);
    }

    [Fact]
    public async Task Late_money_that_is_meant_for_the_wallet_goes_there_without_a_word_of_the_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await LateAsync(shop, await shop.Shop.CustomerAsync());

        Assert.Equal(ApprovalOutcome.Approved, await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct));
    }

    [Fact]
    public async Task A_superadmin_overrules_a_rejection_by_a_row_of_its_own_and_the_order_is_paid()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        await Receipts(shop).RejectAsync(Owner, receiptId, RejectionReason.NotReceived, null, Ct);

        var placed = await Review(shop).OverrideAsync(Owner, receiptId, null, "it did arrive", Ct);

        Assert.Equal(ReceiptStatus.Rejected, (await ReceiptAsync(shop, receiptId)).Status);
        Assert.Equal((ReceiptStatus.Approved, receiptId), ((await ReceiptAsync(shop, placed)).Status, (await ReceiptAsync(shop, placed)).OverridesId));
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
        Assert.Equal(Refusal.ReceiptAlreadyDecided, await RefusalOf(() => Review(shop).OverrideAsync(Owner, receiptId, null, "twice", Ct)));
    }

    [Fact]
    public async Task What_was_never_sent_is_overruled_into_the_order_or_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var orderId = await shop.PlaceAsync(sara);
        var missed = (await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, Ct)).ReceiptId;
        Assert.Equal(Refusal.ReceiptNotOpen, await RefusalOf(() => Review(shop).OverrideAsync(Owner, missed, null, "still open", Ct)));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();

        await Review(shop).OverrideAsync(Owner, missed, 60_000, "seen on the statement", Ct);

        Assert.Equal((OrderStatus.Expired, 60_000L), ((await shop.OrderAsync(orderId)).Status, await BalanceAsync(shop, sara)));
    }

    [Fact]
    public async Task A_flag_has_a_reason_and_raises_the_score_and_only_a_superadmin_clears_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await AdminAsync(shop);
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        Assert.Equal(Refusal.ReasonRequired, await RefusalOf(() => Review(shop).FlagAsync(admin, receiptId, " ", Ct)));

        await Review(shop).FlagAsync(admin, receiptId, "فونت رسید عجیب است", Ct);

        var flagged = await ReceiptAsync(shop, receiptId);
        Assert.True(flagged.IsFlagged);
        Assert.True(flagged.Score >= 40);
        Assert.Contains("فونت رسید عجیب است", flagged.Notes, StringComparison.Ordinal);
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<ReceiptSignal>().CountAsync(signal => signal.ReceiptId == receiptId && signal.Kind == SignalKind.Raised)));
        await Review(shop).UnflagAsync(Owner, receiptId, Ct);
        Assert.False((await ReceiptAsync(shop, receiptId)).IsFlagged);
    }

    [Fact]
    public async Task Looking_at_a_receipt_is_shown_for_two_minutes_and_keeps_nobody_from_deciding()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (ali, mina) = (await AdminAsync(shop), await AdminAsync(shop, "مینا"));
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());

        await Review(shop).WatchAsync(ali, receiptId, Ct);
        await Review(shop).WatchAsync(ali, receiptId, Ct);

        var watched = await ReceiptAsync(shop, receiptId);
        Assert.Equal((ali.UserId, TestShop.Morning.UtcDateTime.AddMinutes(2)), (watched.WatchedBy, watched.WatchedUntil));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(told => told.Type == NotificationType.ReceiptCopies)));
        await Receipts(shop).ApproveAsync(mina, receiptId, null, Ct);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(Toman.Max + 1)]
    [InlineData(long.MaxValue)]
    public async Task No_receipt_is_approved_for_an_amount_that_is_none(long amount)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());

        Assert.Equal(Refusal.AmountOutOfRange, await RefusalOf(() => Receipts(shop).ApproveAsync(Owner, receiptId, amount, Ct)));

        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, receiptId)).Status);
    }

    [Fact]
    public async Task An_admin_may_not_decide_or_undo_what_they_sent_themselves()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var admin = await AdminAsync(shop);
        var (_, receiptId) = await shop.PayAsync(admin);

        Assert.Equal(Refusal.OwnReceipt, await RefusalOf(() => Receipts(shop).ApproveAsync(admin, receiptId, null, Ct)));
        await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct);
        Assert.Equal(Refusal.OwnReceipt, await RefusalOf(() => Review(shop).UndoAsync(admin, receiptId, "mine", Ct)));
    }

    private static ReceiptService Receipts(ShopWithPanel shop) => shop.Shop.Get<ReceiptService>();

    private static ReceiptReview Review(ShopWithPanel shop) => shop.Shop.Get<ReceiptReview>();

    private static Task<Actor> AdminAsync(ShopWithPanel shop, string name = "علی") => shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, name);

    private static async Task<(long OrderId, long ReceiptId)> LateAsync(ShopWithPanel shop, Actor customer)
    {
        var orderId = await shop.PlaceAsync(customer);
        var missed = (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId;
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        return (orderId, await shop.SubmitAsync(customer, missed));
    }

    private static Task<Receipt> ReceiptAsync(ShopWithPanel shop, long receiptId) => shop.Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId, Ct));

    private static Task<PaymentDetails> PaymentAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<OrderQueries>().PaymentOfReceiptAsync(Owner, receiptId, Ct);

    private static async Task<long> BalanceAsync(ShopWithPanel shop, Actor customer) => (await shop.Shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, Ct)).Balance;

    private static async Task<IReadOnlyList<string>> RowsAsync(ShopWithPanel shop, Actor customer)
    {
        var rows = await shop.Shop.ReadAsync(db => db.Set<Transaction>().Where(row => row.UserId == customer.UserId).OrderBy(row => row.Sequence).ToListAsync(Ct));
        return [.. rows.Select(row => FormattableString.Invariant($"{row.Type} {row.Amount} {row.Status}").ToLowerInvariant())];
    }

    private static Task<List<NotificationType>> ToldAsync(ShopWithPanel shop, Actor customer) =>
        shop.Shop.ReadAsync(db => db.Set<Notification>().Where(told => told.UserId == customer.UserId).Select(told => told.Type).ToListAsync(Ct));

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
