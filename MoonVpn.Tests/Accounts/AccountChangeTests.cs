using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts;

/// <summary>What may be done to an account without an order, and that its panel follows.</summary>
public sealed class AccountChangeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_new_link_shuts_out_whoever_has_the_old_one(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var (before, link) = (await stage.AccountAsync(), await stage.LinkAsync(stage.AccountId));
        stage.Germany.Panel.Tick(before.EmailName, 0, 5_000);

        await stage.Changes.RotateAsync(stage.Sara, stage.AccountId, Ct);
        Assert.Equal(Refusal.AccountBusy, await RefusalAsync(() => stage.Changes.RotateAsync(stage.Sara, stage.AccountId, Ct)));
        await stage.WorkAsync();

        var after = await stage.AccountAsync();
        Assert.Null(after.PreviousIdentity);
        Assert.NotEqual(before.RemoteUuid, after.RemoteUuid);
        Assert.NotEqual(link, await stage.LinkAsync(stage.AccountId));
        Assert.Contains(after.RemoteUuid, after.ConfigUrl, StringComparison.Ordinal);
        Assert.EndsWith(after.SubscriptionId, after.SubscriptionUrl, StringComparison.Ordinal);
        Assert.Equal(5_000, (await stage.RowAsync())!.Down);
        Assert.Single(stage.Germany.Panel.Mutations, mutation => mutation.Action == "add" && mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, await stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.AccountRotated)));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Switched_off_stays_off_until_somebody_switches_it_on(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);

        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "اشتراک‌گذاری", Ct);
        await stage.WorkAsync();
        Assert.Equal((AccountStatus.Disabled, "اشتراک‌گذاری", false), ((await stage.AccountAsync()).Status, (await stage.AccountAsync()).DisabledReason, (await stage.RowAsync())!.Enable));
        Assert.Equal(Refusal.AccountNotActive, await RefusalAsync(() => stage.RenewAsync()));
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, true, "روشن شد", Ct);
        await stage.WorkAsync();

        Assert.Equal((AccountStatus.Active, null, true), ((await stage.AccountAsync()).Status, (await stage.AccountAsync()).DisabledReason, (await stage.RowAsync())!.Enable));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Traffic_given_to_an_account_that_had_used_it_all_makes_it_run_again(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 50 * AccountStage.Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal(AccountStatus.Expired, (await stage.AccountAsync()).Status);

        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 0, AccountStage.Gigabyte, "هدیه", Ct);
        await stage.WorkAsync();
        stage.Germany.Panel.Tick();

        Assert.Equal(AccountStatus.Active, (await stage.AccountAsync()).Status);
        Assert.Equal((true, 51 * AccountStage.Gigabyte), ((await stage.RowAsync())!.Enable, (await stage.RowAsync())!.Total));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_client_that_the_panel_lost_comes_back_with_its_identity_and_what_was_left(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var before = await stage.AccountAsync();
        stage.Germany.Panel.Tick(before.EmailName, 0, 20 * AccountStage.Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        stage.Germany.Panel.Drop(before.EmailName);

        // Any push does; the answer to the first is lost, too.
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.ResetAfterApply, version == "2.9.4" ? "addClient" : "clients/add"));
        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 1, 0, "هدیه", Ct);
        await stage.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(1));

        var (after, row) = (await stage.AccountAsync(), await stage.RowAsync());
        Assert.Equal((before.RemoteUuid, before.ConfigUrl, 20 * AccountStage.Gigabyte), (after.RemoteUuid, after.ConfigUrl, after.TrafficUsed));
        Assert.Equal((30 * AccountStage.Gigabyte, 0L, true), (row!.Total, row.Down, row.Enable));
        stage.Germany.Panel.Tick(after.EmailName, 0, 1_000);
        await stage.Shop.RunAsync<PanelSyncJob>();
        Assert.Equal((20 * AccountStage.Gigabyte) + 1_000, (await stage.AccountAsync()).TrafficUsed);
    }

    [Fact]
    public async Task Forgetting_what_was_used_zeroes_the_panels_counter()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 5_000);
        await stage.Shop.RunAsync<PanelSyncJob>();

        await stage.Changes.ResetTrafficAsync(AccountStage.Boss, stage.AccountId, "خطای شمارش", Ct);
        await stage.WorkAsync();

        Assert.Equal((0L, 0L, false), ((await stage.AccountAsync()).TrafficUsed, (await stage.RowAsync())!.Down, (await stage.AccountAsync()).ResetPending));
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task What_the_staff_deletes_is_gone_for_good(string version)
    {
        await using var stage = await AccountStage.OpenAsync(version);

        await stage.Changes.DeleteAsync(AccountStage.Boss, stage.AccountId, "تخلف", Ct);
        await stage.WorkAsync();

        var account = await stage.AccountAsync();
        Assert.Equal((AccountStatus.Deleted, false), (account.Status, account.DeletedAt is null));
        Assert.Null(await stage.RowAsync());
        Assert.Equal(Refusal.AccountNotActive, await RefusalAsync(() => stage.RenewAsync()));
        Assert.Empty((await stage.Shop.Get<AccountService>().ListMineAsync(stage.Sara, new PageRequest(), Ct)).Items);
    }

    [Fact]
    public async Task A_job_that_nobody_paid_for_is_never_given_up_and_complained_of_once()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.StaffAsync(UserRole.Superadmin, telegramId: 9001);
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "تخلف", Ct);
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromHours(25));
        await stage.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(40));

        var job = (await stage.Shop.Get<AccountService>().GetAsync(AccountStage.Boss, stage.AccountId, Ct)).Job!;
        Assert.Equal((PanelJobKind.Update, PanelJobReason.Disable, 4), (job.Kind, job.Reason, job.Attempts));
        Assert.Equal(1, await stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.OperatorAlert)));
        stage.Germany.Panel.Faults.Clear();
        await stage.Changes.RetryAsync(AccountStage.Boss, job.Id, Ct);
        await stage.WorkAsync();
        Assert.False((await stage.RowAsync())!.Enable);
        Assert.Equal(Refusal.ChangedMeanwhile, await RefusalAsync(() => stage.Changes.RetryAsync(AccountStage.Boss, job.Id, Ct)));
    }

    [Fact]
    public async Task A_change_that_comes_while_another_is_pushed_is_pushed_too()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, "clients/update"));
        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 1, 0, "هدیه", Ct);
        await stage.WorkAsync();
        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 2, 0, "هدیه", Ct);
        await stage.WorkAsync();

        Assert.Equal(2, await stage.Shop.ReadAsync(db => db.Set<PanelJob>().CountAsync()));
        Assert.Equal(new DateTimeOffset((await stage.AccountAsync()).ExpiresAt!.Value).ToUnixTimeMilliseconds(), (await stage.RowAsync())!.ExpiryTime);
        Assert.Equal(TestShop.Morning.UtcDateTime.AddDays(33), (await stage.AccountAsync()).ExpiresAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_label_is_the_customers_own_business()
    {
        await using var stage = await AccountStage.OpenAsync();
        var name = (await stage.AccountAsync()).EmailName;

        await stage.Changes.RenameAsync(stage.Sara, stage.AccountId, "گوشی مامان", Ct);

        Assert.Equal(("گوشی مامان", name), ((await stage.AccountAsync()).ClientName, (await stage.AccountAsync()).EmailName));
        Assert.Equal(Refusal.NotFound, await RefusalAsync(async () => await stage.Changes.RenameAsync(await stage.Shop.CustomerAsync("رضا"), stage.AccountId, "مال من", Ct)));
        Assert.Contains((await stage.Shop.Get<AccountHistory>().ListAsync(AccountStage.Boss, stage.AccountId, Ct)), what => what.What == "account.rename");
    }

    [Fact]
    public async Task Names_bear_the_shops_suffix_and_are_found_in_either_case()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.Get<SettingsService>().SetAsync(AccountStage.Boss, ShopSettings.AccountNameSuffix, "shop-1", Ct);

        var move = await stage.Shop.Get<Core.Accounts.Transfers.TransferService>().MoveAsync(AccountStage.Boss, stage.AccountId, stage.FinlandId, "سرور کند است", Ct);
        await stage.WorkAsync(rounds: 3);

        var target = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);
        Assert.Equal((move, $"FI-{target.Id}-SHOP1"), ((await stage.TransferAsync()).Id, target.EmailName));
        Assert.Single((await stage.Shop.Get<AccountService>().ListAsync(AccountStage.Boss, new AccountFilter(), new PageRequest { Search = $"fi-{target.Id}-shop" }, Ct)).Items);
    }

    private static async Task<Refusal> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
