using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Data;

internal static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, DataPaths paths)
    {
        Directory.CreateDirectory(paths.Root);
        services.AddSingleton(paths);
        services.AddPooledDbContextFactory<SqliteMoonVpnDbContext>(options => UseSqlite(options, paths.Database));
        services.AddSingleton<IDbContextFactory<MoonVpnDbContext>, SqliteContexts>();
        // Identity's stores ask for a scoped context.
        services.AddScoped<MoonVpnDbContext>(provider => provider.GetRequiredService<IDbContextFactory<MoonVpnDbContext>>().CreateDbContext());
        services.AddSingleton<UnitOfWork>();
        services.AddSingleton<DatabaseFile>();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(paths.Keys)).SetApplicationName("MoonVpn");
        services.AddSingleton<SecretProtector>();
        return services;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10, ForeignKeys = true }.ToString())
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(new SqlitePragmas());

    private sealed class SqliteContexts(IDbContextFactory<SqliteMoonVpnDbContext> contexts) : IDbContextFactory<MoonVpnDbContext>
    {
        public MoonVpnDbContext CreateDbContext() => contexts.CreateDbContext();
    }
}
