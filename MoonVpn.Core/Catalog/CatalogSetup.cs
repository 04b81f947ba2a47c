using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Catalog.Guides;

namespace MoonVpn.Core.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddSingleton<PlanService>()
        .AddSingleton<GuideFiles>()
        .AddSingleton<GuideService>()
        .AddSingleton<CodeGuard>()
        .AddSingleton<GiftService>()
        .AddSingleton<GiftQueries>()
        .AddSingleton<GiftRedemption>();
}
