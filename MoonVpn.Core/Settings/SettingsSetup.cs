using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Settings;

internal static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SettingsStore>()
        .AddSingleton<SettingsService>();
}
