using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts;

/// <summary>Renewing: by the plan's rule, once, with the same link, or with the money back.</summary>
public sealed class RenewalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task The_rule_reset_starts_afresh_and_the_order_is_complete_when_the_panel_shows_it(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var before = await stage.AccountAsync();
        stage.Germany.Panel.Tick(before.EmailName, 0, 20 * AccountStage.Gigabyte);
        stage.Clock.Advance(TimeSpan.FromDays(10));
        await stage.Shop.RunAsync<PanelSyncJob>();

        var orderId = await stage.RenewAsync();
        Assert.Equal(OrderStatus.Paid, (await stage.OrderAsync(orderId)).Status);
        await stage.WorkAsync();

        var (account, row) = (await stage.AccountAsync(), await stage.RowAsync());
        Assert.Equal((OrderStatus.Completed, stage.AccountId), ((await stage.OrderAsync(orderId)).Status, (await stage.OrderAsync(orderId)).AccountId));
        Assert.Equal((0, 50 * AccountStage.Gigabyte, false), (account.TrafficUsed, account.TrafficLimit, account.ResetPending));
        Assert.Equal((0, 50 * AccountStage.Gigabyte, true), (row!.Up + row.Down, row.Total, row.Enable));
        Assert.Equal(TestShop.Morning.UtcDateTime.AddDays(40), account.ExpiresAt!.Value, TimeSpan.FromMinutes(1));
        Assert.Equal((before.ConfigUrl, before.SubscriptionUrl, before.RemoteUuid), (account.ConfigUrl, account.SubscriptionUrl, account.RemoteUuid));
        Assert.Equal(1, await ToldAsync(stage, NotificationType.AccountChanged));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task The_rule_add_adds_to_what_is_left(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version, RenewalRule.Add);
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 20 * AccountStage.Gigabyte);
        stage.Clock.Advance(TimeSpan.FromDays(10));

        await stage.RenewAsync();
        await stage.WorkAsync();

        var (account, row) = (await stage.AccountAsync(), await stage.RowAsync());
        Assert.Equal((20 * AccountStage.Gigabyte, 100 * AccountStage.Gigabyte), (account.TrafficUsed, account.TrafficLimit));
        Assert.Equal((20 * AccountStage.Gigabyte, 100 * AccountStage.Gigabyte), (row!.Up + row.Down, row.Total));
        Assert.Equal(TestShop.Morning.UtcDateTime.AddDays(60), account.ExpiresAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_rule_queue_completes_the_order_at_once_and_begins_when_the_running_period_is_over()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Queue);

        var orderId = await stage.RenewAsync();
        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(orderId)).Status);
        Assert.Equal(1, await ToldAsync(stage, NotificationType.PeriodQueued));
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 50 * AccountStage.Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        await stage.WorkAsync();

        var (account, row) = (await stage.AccountAsync(), await stage.RowAsync());
        Assert.Equal((AccountStatus.Active, 0L), (account.Status, account.TrafficUsed));
        Assert.Equal((0L, true), (row!.Up + row.Down, row.Enable));
        Assert.Equal(AccountPeriodStatus.Applied, await stage.Shop.ReadAsync(db => db.Set<AccountPeriod>().Select(period => period.Status).SingleAsync()));
        Assert.Equal((1, 0), (await ToldAsync(stage, NotificationType.AccountChanged), await ToldAsync(stage, NotificationType.AccountExpired)));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task An_account_that_ended_and_was_put_away_comes_back_with_the_same_link(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var (before, link) = (await stage.AccountAsync(), await stage.LinkAsync(stage.AccountId));
        stage.Clock.Advance(TimeSpan.FromDays(30));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        stage.Clock.Advance(TimeSpan.FromMinutes(2));
        await stage.WorkAsync();
        Assert.False((await stage.RowAsync())!.Enable);
        stage.Clock.Advance(TimeSpan.FromDays(8));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        await stage.WorkAsync();
        Assert.Null(await stage.RowAsync());

        await stage.RenewAsync();
        await stage.WorkAsync();

        var after = await stage.AccountAsync();
        Assert.Equal((AccountStatus.Active, before.RemoteUuid, before.ConfigUrl, link), (after.Status, after.RemoteUuid, after.ConfigUrl, await stage.LinkAsync(stage.AccountId)));
        Assert.True((await stage.RowAsync())!.Enable);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_panel_that_is_away_for_a_day_leaves_the_account_as_it_was_and_gives_the_money_back(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var (before, balance) = (await stage.AccountAsync(), await stage.BalanceAsync());
        var panel = stage.Germany.Panel;
        panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        var orderId = await stage.RenewAsync();
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromHours(25));
        await stage.WorkAsync();

        var order = await stage.OrderAsync(orderId);
        var after = await stage.AccountAsync();
        Assert.Equal((OrderStatus.Failed, balance), (order.Status, await stage.BalanceAsync()));
        Assert.Equal((before.ExpiresAt, before.TrafficLimit, before.Status, false), (after.ExpiresAt, after.TrafficLimit, after.Status, after.ResetPending));
        Assert.Equal(1, await ToldAsync(stage, NotificationType.OrderFailed));
        Assert.Empty(await stage.Shop.ViolationsAsync());
        panel.Faults.Clear();
        await stage.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(40));
        Assert.Equal(new DateTimeOffset(before.ExpiresAt!.Value).ToUnixTimeMilliseconds(), (await stage.RowAsync())!.ExpiryTime);
        Assert.False(await stage.Shop.ReadAsync(db => db.Set<PanelJob>().AnyAsync(job => job.Status == PanelJobStatus.Planned)));
    }

    [Fact]
    public async Task Ten_taps_make_one_order_and_another_must_wait_for_it()
    {
        await using var stage = await AccountStage.OpenAsync();

        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => stage.RenewAsync("tap")));

        Assert.Single(orders.Distinct());
        Assert.Equal(Refusal.AccountHasOpenOrder, await RefusalAsync(() => stage.RenewAsync("another")));
        Assert.Equal(Refusal.AccountHasOpenOrder, await RefusalAsync(() => stage.MoveAsync()));
        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 1, 0, "هدیه", Ct)));
        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => stage.Changes.DeleteAsync(AccountStage.Boss, stage.AccountId, "تخلف", Ct)));
        await stage.WorkAsync();
        Assert.NotEqual(orders[0], await stage.RenewAsync("another"));
    }

    [Fact]
    public async Task A_renewal_paid_by_card_is_carried_out_when_the_receipt_is_approved()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.CardAsync();
        var orderId = await stage.Shop.Get<OrderService>().RenewAsync(stage.Sara, stage.AccountId, null, PayWith.Card, "card", Ct);
        var payment = await stage.Shop.Get<OrderQueries>().PaymentAsync(stage.Sara, orderId, Ct);
        await SendAsync(stage, payment.ReceiptId);

        await stage.Shop.Get<ReceiptService>().ApproveAsync(AccountStage.Boss, payment.ReceiptId, null, Ct);
        await stage.WorkAsync();

        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(orderId)).Status);
    }

    [Fact]
    public async Task Money_for_an_account_that_was_deleted_meanwhile_stays_in_the_wallet()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.CardAsync();
        var balance = await stage.BalanceAsync();
        var orderId = await stage.Shop.Get<OrderService>().RenewAsync(stage.Sara, stage.AccountId, null, PayWith.Card, "card", Ct);
        var payment = await stage.Shop.Get<OrderQueries>().PaymentAsync(stage.Sara, orderId, Ct);
        await SendAsync(stage, payment.ReceiptId);
        await stage.Changes.DeleteAsync(AccountStage.Boss, stage.AccountId, "تخلف", Ct);

        await stage.Shop.Get<ReceiptService>().ApproveAsync(AccountStage.Boss, payment.ReceiptId, null, Ct);

        Assert.Equal(OrderCloseReason.AccountUnfit, (await stage.OrderAsync(orderId)).CloseReason);
        Assert.Equal(balance with { Balance = balance.Balance + AccountStage.Price }, await stage.BalanceAsync());
    }

    [Fact]
    public async Task Days_that_have_not_begun_become_more()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Add, startAtFirstUse: true);

        await stage.RenewAsync();
        await stage.WorkAsync();

        Assert.Equal((60, null), ((await stage.AccountAsync()).DurationDays, (await stage.AccountAsync()).ExpiresAt));
        Assert.Equal(-(long)TimeSpan.FromDays(60).TotalMilliseconds, (await stage.RowAsync())!.ExpiryTime);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Days_that_began_unnoticed_are_not_lost(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version, RenewalRule.Add, startAtFirstUse: true);
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 1_000);
        Assert.True((await stage.RowAsync())!.ExpiryTime > 0);

        await stage.Shop.Get<AccountChangeService>().ExtendAsync(AccountStage.Boss, stage.AccountId, 5, 0, "هدیه", Ct);
        await stage.WorkAsync();
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 1_000);

        Assert.True((await stage.RowAsync())!.ExpiryTime >= stage.Clock.GetUtcNow().AddDays(34).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_renewal_that_comes_while_the_account_is_being_removed_has_the_last_word()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Clock.Advance(TimeSpan.FromDays(39));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        await stage.Shop.RunAsync<AccountExpiryJob>();
        stage.Clock.Advance(TimeSpan.FromDays(8));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        Assert.True((await stage.AccountAsync()).IsPutAway);
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.Delay, "clients/del", DelayMs: 400));
        var work = stage.Shop.RunAsync<PanelJobWorker>();
        while (stage.Germany.Panel.Calls.All(call => !call.Path.Contains("clients/del", StringComparison.Ordinal)))
        {
            await Task.Delay(5, Ct);
        }

        var orderId = await stage.RenewAsync();
        await work;
        await stage.WorkAsync();

        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(orderId)).Status);
        Assert.True((await stage.RowAsync())!.Enable);
    }

    private static Task SendAsync(AccountStage stage, long receiptId) => stage.Shop.Get<ReceiptService>().SubmitAsync(
        stage.Sara, receiptId, new ReceiptUpload(ReceiptFileKind.Text, stage.Clock.GetUtcNow().UtcDateTime, Text: "کد پیگیری ۱۲۳۴۵۶"), Ct);

    private static Task<int> ToldAsync(AccountStage stage, NotificationType type) =>
        stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == type && row.UserId == stage.Sara.UserId));

    private static async Task<Refusal> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
