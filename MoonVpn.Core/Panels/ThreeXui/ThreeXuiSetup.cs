using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MoonVpn.Core.Panels.ThreeXui;

internal static class ThreeXuiSetup
{
    /// <summary>Panels over HTTP; the host brings a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddThreeXui(this IServiceCollection services)
    {
        services.TryAddSingleton(new WireLimits());
        return services.AddSingleton<IPanelClients, ThreeXuiClients>();
    }
}
