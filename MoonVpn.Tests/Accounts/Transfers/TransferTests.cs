using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts.Transfers;

/// <summary>An account moves to another location with all that is left of it, or stays where it is and the money goes back.</summary>
public sealed class TransferTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task The_source_is_removed_a_day_after_the_move(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var name = (await stage.AccountAsync()).EmailName;
        var orderId = await stage.MoveAsync();
        await stage.WorkAsync(rounds: 3);
        Assert.Equal(AccountTransferStatus.Moved, (await stage.TransferAsync()).Status);

        stage.Clock.Advance(TimeSpan.FromHours(24));
        await stage.Shop.RunAsync<TransferJob>();
        await stage.WorkAsync();

        var move = await stage.TransferAsync();
        Assert.Equal((AccountTransferStatus.Done, move.NewClientAccountId), (move.Status, (await stage.OrderAsync(orderId)).AccountId));
        Assert.Null(AccountStage.Row(stage.Germany, name));
        Assert.Equal(1, await stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.AccountMoved)));
        Assert.Single((await stage.Shop.Get<AccountService>().ListMineAsync(stage.Sara, new PageRequest(), Ct)).Items);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_target_that_cannot_be_made_leaves_the_source_as_it_was_and_gives_the_money_back(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        await SetAsync(stage, ShopSettings.TransfersFreePerMonth, 0);
        await SetAsync(stage, ShopSettings.TransferPrice, 20_000);
        var (balance, before) = (await stage.BalanceAsync(), await stage.AccountAsync());
        stage.Finland.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        var orderId = await stage.MoveAsync();
        Assert.Equal(balance with { Balance = balance.Balance - 20_000 }, await stage.BalanceAsync());
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromHours(25));
        await stage.WorkAsync();

        Assert.Equal((AccountTransferStatus.Failed, OrderStatus.Failed, balance), ((await stage.TransferAsync()).Status, (await stage.OrderAsync(orderId)).Status, await stage.BalanceAsync()));
        var after = await stage.AccountAsync();
        Assert.Equal((before.Status, before.TargetVersion, true), (after.Status, after.TargetVersion, (await stage.RowAsync())!.Enable));
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Nobody_waits_for_a_source_that_cannot_be_reached_and_its_usage_is_taken_into_account_later()
    {
        await using var stage = await AccountStage.OpenAsync();
        var name = (await stage.AccountAsync()).EmailName;
        stage.Germany.Panel.Tick(name, 0, AccountStage.Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        // Used, but not heard of before the panel went away.
        stage.Germany.Panel.Tick(name, 0, 2 * AccountStage.Gigabyte);
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));

        var orderId = await stage.MoveAsync();
        await stage.WorkAsync(rounds: 4, pause: TimeSpan.FromMinutes(1));
        await stage.Shop.RunAsync<TransferJob>();
        Assert.Equal(OrderStatus.Paid, (await stage.OrderAsync(orderId)).Status);
        stage.Clock.Advance(TimeSpan.FromMinutes(8));
        await stage.Shop.RunAsync<TransferJob>();
        Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(orderId)).Status);
        var target = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);
        Assert.Equal(49 * AccountStage.Gigabyte, AccountStage.Row(stage.Finland, target.EmailName)!.Total);
        stage.Finland.Panel.Tick(target.EmailName, 0, AccountStage.Gigabyte);
        stage.Germany.Panel.Faults.Clear();
        await stage.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(40));

        Assert.False(AccountStage.Row(stage.Germany, name)!.Enable);
        Assert.Equal(47 * AccountStage.Gigabyte, AccountStage.Row(stage.Finland, target.EmailName)!.Total);
        Assert.Equal(4 * AccountStage.Gigabyte, (await stage.AccountAsync(target.Id)).TrafficUsed);
    }

    [Fact]
    public async Task Days_that_have_not_begun_move_along_and_begin_there()
    {
        await using var stage = await AccountStage.OpenAsync(startAtFirstUse: true);

        await stage.MoveAsync();
        await stage.WorkAsync(rounds: 3);

        var target = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);
        Assert.Equal((null, 30), (target.ExpiresAt, target.DurationDays));
        Assert.Equal(-(long)TimeSpan.FromDays(30).TotalMilliseconds, AccountStage.Row(stage.Finland, target.EmailName)!.ExpiryTime);
    }

    [Fact]
    public async Task Customers_move_as_often_as_the_rules_say_and_the_staff_as_it_likes()
    {
        await using var stage = await AccountStage.OpenAsync();
        await SetAsync(stage, ShopSettings.TransferPrice, 20_000);
        var transfers = stage.Shop.Get<TransferService>();
        var offer = Assert.Single(await transfers.OffersAsync(stage.Sara, stage.AccountId, Ct));
        Assert.Equal((stage.FinlandId, 0L, true), (offer.LocationId, offer.Price, offer.IsOpen));
        Assert.Equal(Refusal.TransferToSamePlace, await RefusalAsync(() => transfers.MoveAsync(AccountStage.Boss, stage.AccountId, stage.GermanyId, "آزمایش", Ct)));

        await stage.MoveAsync();
        await stage.WorkAsync(rounds: 3);
        var moved = (await stage.TransferAsync()).NewClientAccountId!.Value;
        offer = Assert.Single(await transfers.OffersAsync(stage.Sara, moved, Ct));
        Assert.Equal((stage.GermanyId, 20_000L, Refusal.TransferTooSoon), (offer.LocationId, offer.Price, offer.WhyNot!.Refusal));
        stage.Clock.Advance(TimeSpan.FromHours(25));
        Assert.True(Assert.Single(await transfers.OffersAsync(stage.Sara, moved, Ct)).IsOpen);
        await SetAsync(stage, ShopSettings.TransfersPerMonth, 1);
        Assert.Equal(Refusal.TransferLimitReached, Assert.Single(await transfers.OffersAsync(stage.Sara, moved, Ct)).WhyNot!.Refusal);

        await transfers.MoveAsync(AccountStage.Boss, moved, stage.GermanyId, "سرور کند است", Ct);
        await stage.WorkAsync(rounds: 3);
        Assert.Equal((AccountTransferStatus.Moved, null), ((await stage.TransferAsync()).Status, (await stage.TransferAsync()).OrderId));
    }

    [Fact]
    public async Task What_is_under_way_is_not_crossed()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Finland.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await stage.MoveAsync();
        await stage.WorkAsync();

        Assert.Equal(Refusal.AccountHasOpenOrder, await RefusalAsync(() => stage.RenewAsync()));
        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "تخلف", Ct)));
        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => stage.Shop.Get<TransferService>().MoveAsync(AccountStage.Boss, stage.AccountId, stage.FinlandId, "آزمایش", Ct)));
    }

    [Fact]
    public async Task The_staff_moves_an_account_to_another_inbound_of_the_same_panel()
    {
        await using var stage = await AccountStage.OpenAsync();
        var here = (await stage.AccountAsync()).InboundId;
        var other = await stage.Shop.ReadAsync(db => db.Set<Inbound>().Where(inbound => inbound.Id != here && inbound.PanelId == 1 && inbound.Status == InboundStatus.Active
            && (inbound.Protocol == InboundProtocol.Vless || inbound.Protocol == InboundProtocol.Trojan || inbound.Protocol == InboundProtocol.Vmess)).Select(inbound => inbound.Id).FirstAsync());

        await stage.Shop.Get<TransferService>().MoveToInboundAsync(AccountStage.Boss, stage.AccountId, other, "پورت بسته شد", Ct);
        await stage.WorkAsync(rounds: 3);

        var target = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);
        Assert.Equal((other, AccountStatus.Active), (target.InboundId, target.Status));
        Assert.True(AccountStage.Row(stage.Germany, target.EmailName)!.Enable);
    }

    private static Task SetAsync(AccountStage stage, SettingDeclaration setting, long value) =>
        stage.Shop.Get<SettingsService>().SetAsync(AccountStage.Boss, setting, value.ToString(System.Globalization.CultureInfo.InvariantCulture), Ct);

    private static async Task<Refusal> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
