using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Ledger;

internal static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<Wallet>()
        .AddSingleton<LedgerQueries>()
        .AddSingleton<WalletService>();
}
