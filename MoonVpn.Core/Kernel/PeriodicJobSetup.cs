using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MoonVpn.Core.Kernel;

/// <summary>Registers a job so that it runs by itself and can be called by others (to wake it, or to run it once).</summary>
public static class PeriodicJobSetup
{
    public static IServiceCollection AddJob<T>(this IServiceCollection services)
        where T : PeriodicJob => services
        .AddSingleton<T>()
        .AddSingleton<PeriodicJob>(provider => provider.GetRequiredService<T>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<T>());
}
