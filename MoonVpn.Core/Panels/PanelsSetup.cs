using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

internal static class PanelsSetup
{
    public static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddSingleton<ILocationFollower, PanelLocationNames>()
        .AddSingleton<PanelConnections>()
        .AddSingleton<PanelSync>()
        .AddSingleton<PanelService>()
        .AddJob<PanelSyncJob>();
}
