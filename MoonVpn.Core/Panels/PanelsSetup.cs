using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

internal static class PanelsSetup
{
    public static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddSingleton<ILocationFollower, PanelLocationNames>()
        .AddSingleton<ILocationRoom, PanelRooms>()
        .AddSingleton<PanelConnections>()
        .AddSingleton<PanelDoors>()
        .AddSingleton<PanelForm>()
        .AddSingleton<PanelRows>()
        .AddSingleton<PanelService>()
        .AddSync()
        .AddCalls();

    private static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddSingleton<PanelAlerts>()
        .AddSingleton<LocationPauses>()
        .AddSingleton<PanelLook>()
        .AddSingleton<PanelFacts>()
        .AddSingleton<PanelSync>()
        .AddJob<PanelSyncJob>()
        .AddJob<PanelPruneJob>();

    private static IServiceCollection AddCalls(this IServiceCollection services) => services
        .AddSingleton<PanelCallLog>()
        .AddSingleton<IPanelCallSink>(provider => provider.GetRequiredService<PanelCallLog>())
        .AddSingleton<PanelCalls>()
        .AddJob<PanelCallWriter>();
}
