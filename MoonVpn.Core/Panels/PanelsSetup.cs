using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

internal static class PanelsSetup
{
    public static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddSingleton<PanelConnections>()
        .AddSingleton<PanelSync>()
        .AddSingleton<PanelService>()
        .AddJob<PanelSyncJob>();
}
