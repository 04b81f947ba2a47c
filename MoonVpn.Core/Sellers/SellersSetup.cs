using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Orders;

namespace MoonVpn.Core.Sellers;

internal static class SellersSetup
{
    public static IServiceCollection AddSellers(this IServiceCollection services) => services
        .AddSingleton<IOrderFollower, SellerCommission>()
        .AddSingleton<SellerService>();
}
