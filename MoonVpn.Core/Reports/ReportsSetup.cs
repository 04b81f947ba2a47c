using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Reports;

internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<NeedsHumanCheck>()
        .AddSingleton<CustomerLookup>()
        .AddSingleton<DashboardService>();
}
