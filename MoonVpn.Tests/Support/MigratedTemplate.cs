using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core;
using MoonVpn.Core.Data;

namespace MoonVpn.Tests.Support;

/// <summary>A database that was migrated once; every test gets a copy of the file.</summary>
internal static class MigratedTemplate
{
    private static readonly Lazy<Task<string>> Template = new(CreateAsync);

    /// <returns>A new data directory with a migrated database in it.</returns>
    public static async Task<string> CopyAsync()
    {
        var directory = Directory.CreateTempSubdirectory("moonvpn-test-").FullName;
        File.Copy(await Template.Value, Path.Combine(directory, "moonvpn.db"));
        return directory;
    }

    private static async Task<string> CreateAsync()
    {
        var directory = Directory.CreateTempSubdirectory("moonvpn-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMoonVpnCore(new DataPaths(new DataOptions { Directory = directory }, "/"));
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<DatabaseFile>().OpenAsync(CancellationToken.None);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Path.Combine(directory, "moonvpn.db");
    }
}
