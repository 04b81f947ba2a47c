using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<PanelJobSignal>()
        .AddSingleton<AccountDesk>()
        .AddSingleton<SubscriptionTokens>()
        .AddSingleton<SubscriptionService>()
        .AddSingleton<AccountEndings>()
        .AddSingleton<IPanelReader, AccountUsageReader>()
        .AddSingleton<IPanelReader, ReservedPlaces>()
        .AddSingleton<PanelJobResults>()
        .AddSingleton<PanelJobRunner>()
        .AddSingleton<QrImages>()
        .AddSingleton<AccountService>()
        .AddJob<PanelJobWorker>()
        .AddJob<AccountExpiryJob>()
        .AddJob<SubscriptionReadJob>();
}
