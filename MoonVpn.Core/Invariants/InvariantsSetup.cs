using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Invariants;

internal static class InvariantsSetup
{
    public static IServiceCollection AddInvariants(this IServiceCollection services) => services
        .AddSingleton<InvariantCheck>()
        .AddSingleton<WalletFreezer>()
        .AddSingleton<InvariantService>()
        .AddJob<InvariantJob>();
}
