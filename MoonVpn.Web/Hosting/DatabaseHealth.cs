using Microsoft.Extensions.Diagnostics.HealthChecks;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Hosting;

/// <summary>Healthy once the shop is open and its database answers.</summary>
internal sealed class DatabaseHealth(ShopReady ready, UnitOfWork unitOfWork) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ready.IsOpen)
        {
            return HealthCheckResult.Unhealthy("starting");
        }

        var answers = await unitOfWork.ReadAsync(db => db.Database.CanConnectAsync(cancellationToken), cancellationToken);
        return answers ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("database");
    }
}
