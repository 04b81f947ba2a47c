using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Tests.Support;

/// <summary>
/// A whole shop on a migrated SQLite file of its own. Its timers do not run by themselves unless
/// <see cref="StartAsync"/> is called; a test calls one round (<see cref="RunAsync{T}"/>).
/// </summary>
public sealed class TestShop : IAsyncDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private readonly bool _keepsData;
    private bool _isStarted;

    private TestShop(string directory, ServiceProvider services, FakeTimeProvider? clock, bool keepsData) =>
        (DataDirectory, _services, FakeClock, _keepsData) = (directory, services, clock, keepsData);

    public string DataDirectory { get; }

    public IServiceProvider Services => _services;

    /// <summary>The shop's clock, unless it was opened with the real one.</summary>
    public FakeTimeProvider Clock => FakeClock ?? throw new InvalidOperationException("This shop runs on the real clock.");

    private FakeTimeProvider? FakeClock { get; }

    /// <param name="realTime">Run on the machine's clock, for tests over HTTP that wait for something to happen.</param>
    /// <param name="directory">A shop's data directory to open again; null: a new shop.</param>
    /// <param name="clock">A clock that others go by, too; null: one of its own.</param>
    /// <param name="add">Further services, such as the bot.</param>
    public static async Task<TestShop> OpenAsync(bool realTime = false, string? directory = null, FakeTimeProvider? clock = null, Action<IServiceCollection>? add = null)
    {
        var keepsData = directory is not null;
        directory ??= await MigratedTemplate.CopyAsync();
        clock = realTime ? null : clock ?? new FakeTimeProvider(Morning);
        var services = Core(directory, clock);
        add?.Invoke(services);
        var shop = new TestShop(directory, services.BuildServiceProvider(), clock, keepsData);
        await shop.Get<DatabaseFile>().OpenAsync(CancellationToken.None);
        await shop.Get<SettingsStore>().LoadAsync(CancellationToken.None);
        await shop.Get<BotTextStore>().LoadAsync(CancellationToken.None);
        return shop;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One round of a timer.</summary>
    public Task RunAsync<T>()
        where T : PeriodicJob => Get<T>().RunOnceAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets everything run that runs by itself.</summary>
    public async Task StartAsync()
    {
        _isStarted = true;
        Get<ShopReady>().Open();
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>The same shop's services once more, on the same file and clock, with a gate of their own: as if a second process wrote.</summary>
    public ServiceProvider Beside() => Core(DataDirectory, FakeClock).BuildServiceProvider();

    /// <summary>Looks into the database.</summary>
    public Task<T> ReadAsync<T>(Func<MoonVpnDbContext, Task<T>> query) => Get<UnitOfWork>().ReadAsync(query, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
            {
                await hosted.StopAsync(CancellationToken.None);
            }
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_keepsData)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private static ServiceCollection Core(string directory, FakeTimeProvider? clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock ?? TimeProvider.System);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddMoonVpnCore(new DataPaths(new DataOptions { Directory = directory }, "/"));
        return services;
    }
}
