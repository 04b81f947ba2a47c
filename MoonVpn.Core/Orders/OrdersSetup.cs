using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<ShopFront>()
        .AddSingleton<OrderSettlement>()
        .AddSingleton<IReceiptFollower>(provider => provider.GetRequiredService<OrderSettlement>())
        .AddSingleton<IProvisioningFollower>(provider => provider.GetRequiredService<OrderSettlement>())
        .AddSingleton<OrderDesk>()
        .AddSingleton<OrderService>()
        .AddSingleton<OrderQueries>();
}
