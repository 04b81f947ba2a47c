using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Core.Settings;

internal static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SettingsStore>()
        .AddSingleton<SettingsService>()
        .AddSingleton<IBuiltInTexts, NoTexts>()
        .AddSingleton<BotTextStore>()
        .AddSingleton<BotTextService>();
}
