using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core;

/// <summary>The shop, a line per feature.</summary>
public static class MoonVpnCore
{
    public static IServiceCollection AddMoonVpnCore(this IServiceCollection services, DataPaths paths) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<ShopReady>()
        .Configure<IdentityOptions>(IdentitySchema.Configure)
        .AddDatabase(paths);
}
