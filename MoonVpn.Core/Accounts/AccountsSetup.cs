using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Accounts.Reminders;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(Random.Shared);
        return services
            .AddSingleton<SubscriptionTokens>()
            .AddSingleton<SubscriptionService>()
            .AddJob<SubscriptionReadJob>()
            .AddChanges()
            .AddPanelJobs()
            .AddTransfers()
            .AddReminders()
            .AddSync()
            .AddSingleton<QrImages>()
            .AddSingleton<AccountService>()
            .AddSingleton<ConnectionDoctor>()
            .AddSingleton<AccountHistory>();
    }

    private static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<AccountNames>()
        .AddSingleton<AccountDesk>()
        .AddSingleton<AccountPlanner>()
        .AddSingleton<AccountPeriods>()
        .AddSingleton<AccountEndings>()
        .AddSingleton<AccountRenewals>()
        .AddSingleton<AccountTakeBack>()
        .AddSingleton<AccountChangeService>()
        .AddSingleton<AccountGiftService>()
        .AddSingleton<AccountGiftQueries>()
        .AddJob<AccountExpiryJob>();

    private static IServiceCollection AddPanelJobs(this IServiceCollection services) => services
        .AddSingleton<PanelJobSignal>()
        .AddSingleton<RetrySchedule>()
        .AddSingleton<PanelJobAudience>()
        .AddSingleton<PanelJobResults>()
        .AddSingleton<PanelJobFailures>()
        .AddSingleton<PanelJobRunner>()
        .AddJob<PanelJobWorker>();

    private static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddSingleton<AccountUsageReader>()
        .AddSingleton<DriftRepairs>()
        .AddSingleton<DriftBrake>()
        .AddSingleton<DriftReconciler>()
        .AddSingleton<IPanelReader, AccountsOfPanel>()
        .AddSingleton<IPanelDrift, DriftCounts>()
        .AddSingleton<ClientClaims>()
        .AddSingleton<DriftService>()
        .AddJob<UsagePruneJob>();

    private static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<ReminderLevels>()
        .AddSingleton<ReminderQueries>()
        .AddJob<ReminderJob>();

    private static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddSingleton<TransferDesk>()
        .AddSingleton<TransferRules>()
        .AddSingleton<TransferSteps>()
        .AddSingleton<TransferService>()
        .AddSingleton<TransferQueries>()
        .AddJob<TransferJob>();
}
