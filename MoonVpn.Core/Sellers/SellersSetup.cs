using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Orders;

namespace MoonVpn.Core.Sellers;

internal static class SellersSetup
{
    public static IServiceCollection AddSellers(this IServiceCollection services) => services
        .AddSingleton<SellerCommission>()
        .AddSingleton<IOrderFollower>(provider => provider.GetRequiredService<SellerCommission>())
        .AddSingleton<SellerService>();
}
