using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Accounts;
using MoonVpn.Tests.Accounts.Reminders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>What renews itself does so once, from the wallet, at the price of the day; and when it cannot, its customer hears why once.</summary>
public sealed class AutoRenewalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shortly_before_its_end_an_account_renews_itself_once_even_if_the_shop_is_killed()
    {
        await using var stage = await OnAsync();
        await ChangePlanAsync(stage, draft => draft.Price = 120_000);
        stage.Clock.Advance(TimeSpan.FromDays(29.4));
        await RunAsync(stage);
        Assert.Empty(await RenewalsAsync(stage));

        stage.Clock.Advance(TimeSpan.FromHours(4));
        await RunAsync(stage);
        await stage.ReopenAsync();
        await RunAsync(stage);
        await stage.WorkAsync();
        await RunAsync(stage);

        Assert.Equal((120_000, OrderStatus.Completed), Assert.Single(await RenewalsAsync(stage)));
        Assert.True((await stage.AccountAsync()).ExpiresAt > stage.Clock.GetUtcNow().UtcDateTime.AddDays(29));
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Used_up_it_renews_itself_too()
    {
        await using var stage = await OnAsync();
        await ReminderTests.UseAsync(stage, 100);

        await RunAsync(stage);
        await stage.WorkAsync();
        await RunAsync(stage);

        Assert.Single(await RenewalsAsync(stage));
        Assert.Equal((AccountStatus.Active, false), ((await stage.AccountAsync()).Status, (await stage.AccountAsync()).IsUsedUp));
    }

    [Fact]
    public async Task One_that_has_ended_meanwhile_runs_again()
    {
        await using var stage = await OnAsync();
        stage.Clock.Advance(TimeSpan.FromDays(30.1));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        Assert.Equal(AccountStatus.Expired, (await stage.AccountAsync()).Status);

        await RunAsync(stage);

        Assert.Equal(AccountStatus.Active, (await stage.AccountAsync()).Status);
    }

    [Fact]
    public async Task Without_money_it_is_tried_three_times_and_said_once()
    {
        await using var stage = await OnAsync();
        await AdjustAsync(stage, -9 * AccountStage.Price);
        stage.Clock.Advance(TimeSpan.FromDays(29.6));
        for (var round = 0; round < 6; round++)
        {
            await RunAsync(stage);
            await RunAsync(stage);
            stage.Clock.Advance(TimeSpan.FromHours(4));
        }

        Assert.Equal((AutoRenewer.MostTries, 1), ((await stage.AccountAsync()).AutoRenewAttempts, await SaidAsync(stage)));
        Assert.Empty(await RenewalsAsync(stage));

        await AdjustAsync(stage, AccountStage.Price);
        await stage.RenewAsync("hand");
        Assert.Equal((0, true), ((await stage.AccountAsync()).AutoRenewAttempts, (await stage.AccountAsync()).AutoRenew));
    }

    [Fact]
    public async Task Money_that_comes_between_two_tries_is_enough()
    {
        await using var stage = await OnAsync();
        await AdjustAsync(stage, -9 * AccountStage.Price);
        stage.Clock.Advance(TimeSpan.FromDays(29.6));
        await RunAsync(stage);
        await AdjustAsync(stage, AccountStage.Price);

        stage.Clock.Advance(TimeSpan.FromHours(4));
        await RunAsync(stage);

        Assert.Single(await RenewalsAsync(stage));
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_plan_that_is_gone_switches_it_off_and_that_is_said_once()
    {
        await using var stage = await OnAsync();
        await ChangePlanAsync(stage, draft => draft.IsActive = false);
        stage.Clock.Advance(TimeSpan.FromDays(29.6));

        await RunAsync(stage);
        await RunAsync(stage);

        Assert.Equal((false, 1), ((await stage.AccountAsync()).AutoRenew, await SaidAsync(stage)));
        await Assert.ThrowsAsync<RefusedException>(() => stage.Shop.Get<AutoRenewalService>().SetAsync(stage.Sara, stage.AccountId, true, Ct));
    }

    [Fact]
    public async Task A_frozen_wallet_renews_nothing_and_loses_no_try()
    {
        await using var stage = await OnAsync();
        await stage.Shop.Get<UnitOfWork>().RunAsync(AccountStage.Boss, work => work.Db.Set<User>().Where(user => user.Id == stage.Sara.UserId)
            .ExecuteUpdateAsync(update => update.SetProperty(user => user.WalletFrozenAt, work.Now), work.Stopping), Ct);
        stage.Clock.Advance(TimeSpan.FromDays(29.6));

        await RunAsync(stage);

        Assert.Equal((0, 0), ((await stage.AccountAsync()).AutoRenewAttempts, await SaidAsync(stage)));
        Assert.Empty(await RenewalsAsync(stage));
    }

    [Theory]
    [InlineData(RenewalRule.Reset)]
    [InlineData(RenewalRule.Add)]
    [InlineData(RenewalRule.Queue)]
    public async Task Renewed_by_hand_at_the_same_moment_it_is_renewed_once(RenewalRule rule)
    {
        await using var stage = await OnAsync(rule);
        for (var round = 1; round <= 10; round++)
        {
            await AdjustAsync(stage, 2 * AccountStage.Price);
            stage.Clock.Advance((await stage.AccountAsync()).ExpiresAt!.Value.AddHours(-6) - stage.Clock.GetUtcNow().UtcDateTime);
            using var barrier = new Barrier(2);
            await Task.WhenAll(
                Task.Run(async () =>
                {
                    barrier.SignalAndWait();
                    await RunAsync(stage);
                }),
                Task.Run(async () =>
                {
                    barrier.SignalAndWait();
                    await IgnoreRefusalAsync(stage.RenewAsync($"hand{round}"));
                }));
            await stage.WorkAsync();

            Assert.Equal(round, (await RenewalsAsync(stage)).Count);
            if (rule == RenewalRule.Queue)
            {
                stage.Clock.Advance(TimeSpan.FromHours(7));
                await stage.Shop.RunAsync<AccountExpiryJob>();
                await stage.WorkAsync();
            }
        }

        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    private static async Task<AccountStage> OnAsync(RenewalRule rule = RenewalRule.Reset)
    {
        var stage = await AccountStage.OpenAsync(rule: rule);
        await stage.Shop.Get<AutoRenewalService>().SetAsync(stage.Sara, stage.AccountId, true, Ct);
        return stage;
    }

    private static Task RunAsync(AccountStage stage) => stage.Shop.RunAsync<AutoRenewalJob>();

    private static async Task IgnoreRefusalAsync(Task<long> renewal)
    {
        try
        {
            await renewal;
        }
        catch (RefusedException refused)
        {
            Assert.Contains(refused.Refusal, new[] { Refusal.ChangedMeanwhile, Refusal.AccountHasOpenOrder });
        }
    }

    private static Task AdjustAsync(AccountStage stage, long amount) =>
        stage.Shop.Get<WalletService>().AdjustAsync(AccountStage.Boss, stage.Sara.UserId!.Value, amount, "اصلاح", Guid.NewGuid(), Ct);

    private static Task<long> ChangePlanAsync(AccountStage stage, Action<PlanDraft> change)
    {
        var draft = new PlanDraft { Id = stage.PlanId, Name = "یک‌ماهه", Price = AccountStage.Price, DurationDays = 30, TrafficGb = 50, LocationIds = [stage.GermanyId, stage.FinlandId] };
        change(draft);
        return stage.Shop.Get<PlanService>().SaveAsync(AccountStage.Boss, draft, Ct);
    }

    private static async Task<IReadOnlyList<(long Price, OrderStatus Status)>> RenewalsAsync(AccountStage stage)
    {
        var orders = await stage.Shop.ReadAsync(db => db.Set<Order>().Where(order => order.Kind == OrderKind.Renewal).ToListAsync());
        return [.. orders.Select(order => (order.FinalAmount, order.Status))];
    }

    private static Task<int> SaidAsync(AccountStage stage) =>
        stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.AutoRenewalFailed));
}
