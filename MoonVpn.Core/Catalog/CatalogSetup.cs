using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Catalog.Gifts;

namespace MoonVpn.Core.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddSingleton<PlanService>()
        .AddSingleton<CodeGuard>()
        .AddSingleton<GiftService>()
        .AddSingleton<GiftQueries>()
        .AddSingleton<GiftRedemption>();
}
