using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Reminders;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts.Reminders;

/// <summary>Customers hear once of each level, of the highest only, and again when it is reached anew.</summary>
public sealed class ReminderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_level_is_told_once_and_one_that_was_passed_by_is_not_told_besides()
    {
        await using var stage = await AccountStage.OpenAsync();
        await UseAsync(stage, 79);
        Assert.Empty(await ToldAsync(stage));

        await UseAsync(stage, 96);

        Assert.Equal([(AccountReminderKind.Traffic, 95)], await ToldAsync(stage));
        Assert.Equal([(AccountReminderKind.Traffic, 95)], await ToldAsync(stage));
        Assert.Equal(1, await SaidAsync(stage));
    }

    [Fact]
    public async Task After_a_renewal_every_level_counts_anew()
    {
        await using var stage = await AccountStage.OpenAsync();
        await UseAsync(stage, 85);
        Assert.Single(await ToldAsync(stage));

        await stage.RenewAsync();
        await stage.WorkAsync();
        Assert.Empty(await ToldAsync(stage));
        await UseAsync(stage, 85);

        Assert.Single(await ToldAsync(stage));
        Assert.Equal(2, await SaidAsync(stage));
    }

    [Fact]
    public async Task Days_left_are_told_level_by_level_until_the_end()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Clock.Advance(TimeSpan.FromDays(27.1));
        Assert.Equal([(AccountReminderKind.Time, 3)], await ToldAsync(stage));

        stage.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal([(AccountReminderKind.Time, 1), (AccountReminderKind.Time, 3)], await ToldAsync(stage));

        await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 2, 0, "هدیه", Ct);
        Assert.Equal([(AccountReminderKind.Time, 3)], await ToldAsync(stage));
    }

    [Fact]
    public async Task What_falls_into_quiet_hours_is_told_afterwards_if_it_still_holds()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Clock.Advance(TimeSpan.FromHours(12));
        await UseAsync(stage, 85);
        Assert.Empty(await ToldAsync(stage));

        stage.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Single(await ToldAsync(stage));

        await stage.Changes.ResetTrafficAsync(AccountStage.Boss, stage.AccountId, "هدیه", Ct);
        await stage.WorkAsync();
        Assert.Empty(await ToldAsync(stage));
        stage.Clock.Advance(TimeSpan.FromHours(15));
        await UseAsync(stage, 85);
        Assert.Empty(await ToldAsync(stage));
        await stage.Changes.ResetTrafficAsync(AccountStage.Boss, stage.AccountId, "هدیه", Ct);
        stage.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Empty(await ToldAsync(stage));
    }

    [Fact]
    public async Task Who_blocked_the_bot_and_whose_account_is_switched_off_or_moving_hears_nothing()
    {
        await using var stage = await AccountStage.OpenAsync();
        await UseAsync(stage, 85);
        var telegramId = await stage.Shop.ReadAsync(db => db.Set<User>().Where(user => user.Id == stage.Sara.UserId).Select(user => user.TelegramId!.Value).SingleAsync());
        await stage.Shop.Get<UserService>().MarkBotBlockedAsync(AccountStage.Boss, telegramId, Ct);
        Assert.Empty(await ToldAsync(stage));
        await stage.Shop.CustomerAsync(telegramId: telegramId);

        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "بررسی", Ct);
        Assert.Empty(await ToldAsync(stage));
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, true, "بررسی", Ct);
        await stage.WorkAsync();

        await stage.MoveAsync();
        Assert.Empty(await ToldAsync(stage));
    }

    [Fact]
    public async Task What_was_told_and_wished_moves_along()
    {
        await using var stage = await AccountStage.OpenAsync();
        await UseAsync(stage, 85);
        Assert.Single(await ToldAsync(stage));
        await stage.Shop.Get<Core.Orders.AutoRenewals.AutoRenewalService>().SetAsync(stage.Sara, stage.AccountId, true, Ct);

        await stage.MoveAsync();
        await stage.WorkAsync(rounds: 3);
        await ToldAsync(stage);

        var moved = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);
        Assert.True(moved.AutoRenew);
        Assert.Equal(moved.Id, (await stage.Shop.ReadAsync(db => db.Set<AccountReminder>().SingleAsync())).ClientAccountId);
        Assert.Equal(1, await SaidAsync(stage));
    }

    [Fact]
    public async Task Before_an_ended_account_is_removed_its_customer_hears_of_it()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.Get<SettingsService>().SetAsync(AccountStage.Boss, LifecycleSettings.TimeReminders, "", Ct);
        stage.Clock.Advance(TimeSpan.FromDays(30.01));
        await stage.Shop.RunAsync<AccountExpiryJob>();
        Assert.Empty(await ToldAsync(stage));

        stage.Clock.Advance(TimeSpan.FromDays(6.01));
        Assert.Equal([(AccountReminderKind.Removal, 1)], await ToldAsync(stage));

        await stage.RenewAsync();
        Assert.Empty(await ToldAsync(stage));
    }

    [Fact]
    public async Task An_unlimited_account_is_reminded_of_its_time_only()
    {
        await using var stage = await AccountStage.OpenAsync();
        await ChangeAsync(stage, account => (account.IsUnlimited, account.TrafficUsed) = (true, account.TrafficLimit));
        Assert.Empty(await ToldAsync(stage));

        stage.Clock.Advance(TimeSpan.FromDays(29.1));
        Assert.Equal([(AccountReminderKind.Time, 1)], await ToldAsync(stage));
    }

    [Fact]
    public async Task Levels_are_set_by_the_operator_and_checked()
    {
        await using var stage = await AccountStage.OpenAsync();
        var settings = stage.Shop.Get<SettingsService>();
        foreach (var wrong in new[] { "80,95", "0", "100", "abc", "1 2 3 4 5 6" })
        {
            await Assert.ThrowsAsync<RefusedException>(() => settings.SetAsync(AccountStage.Boss, LifecycleSettings.TrafficReminders, wrong, Ct));
        }

        await Assert.ThrowsAsync<RefusedException>(() => settings.SetAsync(AccountStage.Boss, LifecycleSettings.QuietHours, "23", Ct));
        await UseAsync(stage, 85);
        await settings.SetAsync(AccountStage.Boss, LifecycleSettings.TrafficReminders, "", Ct);
        Assert.Empty(await ToldAsync(stage));
        await settings.SetAsync(AccountStage.Boss, LifecycleSettings.TrafficReminders, "50", Ct);
        Assert.Equal([(AccountReminderKind.Traffic, 50)], await ToldAsync(stage));
    }

    internal static Task UseAsync(AccountStage stage, int percent) => ChangeAsync(stage, account =>
        account.ReportUsage((account.TrafficLimit / 100 * percent) - account.UsageBase, stage.Clock.GetUtcNow().UtcDateTime));

    internal static Task ChangeAsync(AccountStage stage, Action<ClientAccount> change) => stage.Shop.Get<UnitOfWork>().RunAsync(
        AccountStage.Boss, async work => change((await work.Db.Set<ClientAccount>().FindAsync([stage.AccountId], work.Stopping))!), Ct);

    /// <summary>One round, and the levels that are told then.</summary>
    private static async Task<IReadOnlyList<(AccountReminderKind Kind, int Level)>> ToldAsync(AccountStage stage)
    {
        await stage.Shop.RunAsync<ReminderJob>();
        var told = await stage.Shop.ReadAsync(db => db.Set<AccountReminder>().OrderBy(told => told.Kind).ThenBy(told => told.Level).ToListAsync());
        return [.. told.Select(reminder => (reminder.Kind, reminder.Level))];
    }

    private static Task<int> SaidAsync(AccountStage stage) =>
        stage.Shop.ReadAsync(db => db.Set<Notification>().CountAsync(row => row.Type == NotificationType.TrafficReminder));
}
