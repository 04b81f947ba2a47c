using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Accounts;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>An approval is taken back while something else is happening to the account it paid for.</summary>
public sealed class UndoneMeanwhileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_has_moved_on_is_switched_off_where_it_is_now()
    {
        await using var stage = await AccountStage.OpenAsync();
        var (order, receiptId) = await BuyAsync(stage);
        var moveId = await MoveAsync(stage, order.AccountId!.Value);
        await stage.WorkAsync(rounds: 6);
        var there = await stage.AccountAsync((await stage.OrderAsync(moveId)).AccountId);
        Assert.Equal(AccountStatus.Active, there.Status);

        await UndoAsync(stage, receiptId);
        await stage.WorkAsync(rounds: 2);

        Assert.Equal(AccountStatus.Disabled, (await stage.AccountAsync(there.Id)).Status);
        Assert.False(AccountStage.Row(stage.Finland, there.EmailName)!.Enable);
        Assert.Equal(OrderStatus.Failed, (await stage.OrderAsync(order.Id)).Status);
    }

    [Fact]
    public async Task Nothing_is_undone_while_the_account_is_on_its_way_to_another_place()
    {
        await using var stage = await AccountStage.OpenAsync();
        var (order, receiptId) = await BuyAsync(stage);
        var moveId = await MoveAsync(stage, order.AccountId!.Value);
        var balance = await stage.BalanceAsync();

        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => UndoAsync(stage, receiptId)));

        Assert.Equal((balance, OrderStatus.Completed), (await stage.BalanceAsync(), (await stage.OrderAsync(order.Id)).Status));
        await stage.WorkAsync(rounds: 6);
        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(moveId)).Status);
        await UndoAsync(stage, receiptId);
        await SettledAsync(stage);
    }

    [Fact]
    public async Task A_move_that_was_paid_by_card_is_undone_when_it_has_ended_and_not_before()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.CardAsync();
        await stage.Shop.Get<SettingsService>().SetAsync(AccountStage.Boss, ShopSettings.TransfersFreePerMonth, "0", Ct);
        await stage.Shop.Get<SettingsService>().SetAsync(AccountStage.Boss, ShopSettings.TransferPrice, "20000", Ct);
        var orderId = await stage.Shop.Get<OrderService>().ChangeLocationAsync(stage.Sara, stage.AccountId, stage.FinlandId, PayWith.Card, "move", Ct);
        var receiptId = await ApproveAsync(stage, orderId);

        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => UndoAsync(stage, receiptId)));
        await stage.WorkAsync(rounds: 6);
        await UndoAsync(stage, receiptId);

        Assert.Equal(OrderStatus.Failed, (await stage.OrderAsync(orderId)).Status);
        await SettledAsync(stage);
    }

    [Fact]
    public async Task A_renewal_on_its_way_is_carried_out_when_the_purchase_before_it_is_undone_but_the_account_is_off()
    {
        await using var stage = await AccountStage.OpenAsync();
        var (order, receiptId) = await BuyAsync(stage);
        var renewalId = await stage.Shop.Get<OrderService>().RenewAsync(stage.Sara, order.AccountId!.Value, null, PayWith.WalletFirst, "renew", Ct);

        await UndoAsync(stage, receiptId);
        await stage.WorkAsync(rounds: 3);

        var account = await stage.AccountAsync(order.AccountId);
        Assert.Equal((OrderStatus.Failed, OrderStatus.Completed), ((await stage.OrderAsync(order.Id)).Status, (await stage.OrderAsync(renewalId)).Status));
        Assert.Equal((AccountStatus.Disabled, false), (account.Status, AccountStage.Row(stage.Germany, account.EmailName)!.Enable));
        await SettledAsync(stage);
    }

    [Fact]
    public async Task A_renewal_that_was_to_bring_an_account_back_leaves_nothing_on_the_panel()
    {
        await using var stage = await AccountStage.OpenAsync();
        await PutAwayAsync(stage);
        var (_, receiptId) = await RenewByCardAsync(stage);

        await UndoAsync(stage, receiptId);
        await stage.WorkAsync(rounds: 3);

        Assert.True((await stage.AccountAsync()).IsPutAway);
        Assert.Null(await stage.RowAsync());
        await SettledAsync(stage);
    }

    [Fact]
    public async Task A_queued_period_is_cancelled_and_the_running_one_goes_on()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Queue);
        var (orderId, receiptId) = await RenewByCardAsync(stage);

        await UndoAsync(stage, receiptId);

        Assert.Equal(AccountPeriodStatus.Cancelled, await stage.Shop.ReadAsync(db => db.Set<AccountPeriod>().Select(period => period.Status).SingleAsync()));
        Assert.Equal((AccountStatus.Active, OrderStatus.Failed), ((await stage.AccountAsync()).Status, (await stage.OrderAsync(orderId)).Status));
        await SettledAsync(stage);
    }

    [Fact]
    public async Task A_delivered_renewal_that_only_added_is_taken_off_again()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Add);
        var before = await stage.AccountAsync();
        stage.Germany.Panel.Tick(before.EmailName, 0, 20 * AccountStage.Gigabyte);
        var (orderId, receiptId) = await RenewByCardAsync(stage);
        await stage.WorkAsync();
        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(orderId)).Status);

        await UndoAsync(stage, receiptId);
        await SettledAsync(stage);

        var (account, row) = (await stage.AccountAsync(), await stage.RowAsync());
        Assert.Equal((AccountStatus.Active, before.ExpiresAt, before.TrafficLimit), (account.Status, account.ExpiresAt, account.TrafficLimit));
        Assert.Equal((20 * AccountStage.Gigabyte, 50 * AccountStage.Gigabyte, true), (row!.Up + row.Down, row.Total, row.Enable));
        Assert.Equal(OrderStatus.Failed, (await stage.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task A_delivered_renewal_is_not_told_from_what_was_given_since_so_the_account_is_switched_off()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Add);
        var (_, receiptId) = await RenewByCardAsync(stage);
        await stage.WorkAsync();
        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 5, 0, "هدیه", Ct);

        await UndoAsync(stage, receiptId);

        await SettledAsync(stage);
        Assert.Equal((AccountStatus.Disabled, false), ((await stage.AccountAsync()).Status, (await stage.RowAsync())!.Enable));
    }

    [Fact]
    public async Task A_delivered_renewal_that_started_afresh_switches_the_account_off()
    {
        await using var stage = await AccountStage.OpenAsync();
        var (_, receiptId) = await RenewByCardAsync(stage);
        await stage.WorkAsync();

        await UndoAsync(stage, receiptId);

        await SettledAsync(stage);
        Assert.Equal((AccountStatus.Disabled, false), ((await stage.AccountAsync()).Status, (await stage.RowAsync())!.Enable));
    }

    private static async Task<(OrderRow Order, long ReceiptId)> BuyAsync(AccountStage stage)
    {
        await stage.Shop.CardAsync();
        var orderId = await stage.Shop.Get<OrderService>().PlaceAsync(stage.Sara, new OrderRequest(stage.PlanId, stage.GermanyId, PayWith.Card, "buy"), Ct);
        var receiptId = await ApproveAsync(stage, orderId);
        await stage.WorkAsync();
        return (await stage.OrderAsync(orderId), receiptId);
    }

    private static async Task<(long OrderId, long ReceiptId)> RenewByCardAsync(AccountStage stage)
    {
        await stage.Shop.CardAsync();
        var orderId = await stage.Shop.Get<OrderService>().RenewAsync(stage.Sara, stage.AccountId, null, PayWith.Card, "renew", Ct);
        return (orderId, await ApproveAsync(stage, orderId));
    }

    private static Task<long> MoveAsync(AccountStage stage, long accountId) =>
        stage.Shop.Get<OrderService>().ChangeLocationAsync(stage.Sara, accountId, stage.FinlandId, PayWith.WalletFirst, "move", Ct);

    private static async Task<long> ApproveAsync(AccountStage stage, long orderId)
    {
        var payment = await stage.Shop.Get<OrderQueries>().PaymentAsync(stage.Sara, orderId, Ct);
        var upload = new ReceiptUpload(ReceiptFileKind.Text, stage.Clock.GetUtcNow().UtcDateTime, Text: "کد پیگیری ۱۲۳۴۵۶");
        var receiptId = await stage.Shop.Get<ReceiptService>().SubmitAsync(stage.Sara, payment.ReceiptId, upload, Ct);
        await stage.Shop.Get<ReceiptService>().ApproveAsync(AccountStage.Boss, receiptId, null, Ct);
        return receiptId;
    }

    private static async Task PutAwayAsync(AccountStage stage)
    {
        stage.Clock.Advance(TimeSpan.FromDays(30));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        stage.Clock.Advance(TimeSpan.FromMinutes(2));
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromDays(8));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        await stage.WorkAsync();
        Assert.True((await stage.AccountAsync()).IsPutAway);
    }

    private static Task UndoAsync(AccountStage stage, long receiptId) =>
        stage.Shop.Get<ReceiptReview>().UndoAsync(AccountStage.Boss, receiptId, "پول نرسیده بود", Ct);

    /// <summary>No job is left over, and the ledger adds up.</summary>
    private static async Task SettledAsync(AccountStage stage)
    {
        await stage.WorkAsync(rounds: 3);
        Assert.False(await stage.Shop.ReadAsync(db => db.Set<PanelJob>().AnyAsync(job => job.Status == PanelJobStatus.Planned)));
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    private static async Task<Refusal> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
