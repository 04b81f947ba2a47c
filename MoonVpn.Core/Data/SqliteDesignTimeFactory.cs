using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Data;

/// <summary>Lets <c>dotnet ef</c> build the model without starting the shop.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMoonVpnDbContext>
{
    public SqliteMoonVpnDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteMoonVpnDbContext>();
        DatabaseSetup.UseSqlite(options, "design-time.db");
        // Identity reads its schema version from the application's services and silently takes the first one without them.
        var services = new ServiceCollection().Configure<IdentityOptions>(IdentitySchema.Configure).BuildServiceProvider();
        return new SqliteMoonVpnDbContext(options.UseApplicationServiceProvider(services).Options);
    }
}
