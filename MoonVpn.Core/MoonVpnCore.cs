using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Data;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Reports;
using MoonVpn.Core.Sellers;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core;

/// <summary>The shop, a line per feature, from the ground up.</summary>
public static class MoonVpnCore
{
    public static IServiceCollection AddMoonVpnCore(this IServiceCollection services, DataPaths paths)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(typeof(JobClock<>));
        services.TryAddSingleton<ShopReady>();
        services.TryAddSingleton<Backlog>();
        return services
            .AddDatabase(paths)
            .AddSettings()
            .AddUsers()
            .AddNotifications()
            .AddSingleton<LocationService>()
            .AddPanels()
            .AddThreeXui()
            .AddCatalog()
            .AddLedger()
            .AddConversations()
            .AddPayments()
            .AddAccounts()
            .AddOrders()
            .AddSellers()
            .AddReports()
            .AddInvariants();
    }
}
