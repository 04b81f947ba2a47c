using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<ShopFront>()
        .AddSingleton<OrderCompletion>()
        .AddSingleton<OrderUndo>()
        .AddSingleton<DiscountService>()
        .AddSingleton<DiscountCodeService>()
        .AddSingleton<DiscountQueries>()
        .AddSingleton<OrderSettlement>()
        .AddSingleton<IReceiptFollower>(provider => provider.GetRequiredService<OrderSettlement>())
        .AddSingleton<OrderFulfilment>()
        .AddSingleton<OrderDelivery>()
        .AddSingleton<IProvisioningFollower>(provider => provider.GetRequiredService<OrderDelivery>())
        .AddSingleton<OrderCancellation>()
        .AddSingleton<OrderDesk>()
        .AddSingleton<ChangeOrders>()
        .AddSingleton<OrderService>()
        .AddSingleton<GrantService>()
        .AddSingleton<ExtraPrices>()
        .AddSingleton<OrderRetry>()
        .AddSingleton<OrderRefund>()
        .AddSingleton<OrderAftercare>()
        .AddSingleton<OrderHistory>()
        .AddSingleton<OrderTimeline>()
        .AddSingleton<OrderQueries>()
        .AddSingleton<IAccountClaim, OrderClaims>()
        .AddSingleton<AutoRenewalService>()
        .AddSingleton<AutoRenewer>()
        .AddJob<AutoRenewalJob>();
}
