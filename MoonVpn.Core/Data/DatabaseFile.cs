using Microsoft.EntityFrameworkCore;

namespace MoonVpn.Core.Data;

/// <summary>Opens the database for this process: takes the lock, then brings the schema up to date.</summary>
public sealed class DatabaseFile(DataPaths paths, IDbContextFactory<MoonVpnDbContext> contexts) : IDisposable
{
    // 3.51.3 fixed a corruption of the write-ahead log that two connections could cause.
    private static readonly Version LeastSqlite = new(3, 51, 3);

    private FileStream? _lock;

    /// <exception cref="CannotOpenException">Another process owns the file, or SQLite is too old.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(paths.Root);
        TakeLock();
        var db = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        await using (db.ConfigureAwait(false))
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
            // Kept in the file: readers never wait for the writer.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct).ConfigureAwait(false);
            await AssertSqliteAsync(db, ct).ConfigureAwait(false);
            await DropStaleMigrationLockAsync(db, ct).ConfigureAwait(false);
            await db.Database.MigrateAsync(ct).ConfigureAwait(false);
            await FreeLeasesAsync(db, ct).ConfigureAwait(false);
        }
    }

    public void Dispose() => _lock?.Dispose();

    private void TakeLock()
    {
        try
        {
            _lock = new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new CannotOpenException($"Another MoonVPN already runs on {paths.Database}. Stop it first.", taken);
        }
    }

    private static async Task AssertSqliteAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        var version = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS \"Value\"").SingleAsync(ct).ConfigureAwait(false);
        if (Version.Parse(version) < LeastSqlite)
        {
            throw new CannotOpenException($"SQLite {version} is too old; {LeastSqlite} or newer is needed.");
        }
    }

    /// <summary>A process that was killed while it migrated leaves a row here, and every later start would wait for ever. We hold the file lock, so nobody else is migrating.</summary>
    private static async Task DropStaleMigrationLockAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        var exists = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct).ConfigureAwait(false);
        if (exists > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct).ConfigureAwait(false);
        }
    }

    /// <summary>This process alone owns the file: whoever holds a lease from before is gone.</summary>
    private static async Task FreeLeasesAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("UPDATE \"panel_job\" SET \"locked_until\" = NULL WHERE \"locked_until\" IS NOT NULL", ct).ConfigureAwait(false);
        await db.Database.ExecuteSqlRawAsync("UPDATE \"notification_log\" SET \"locked_until\" = NULL WHERE \"locked_until\" IS NOT NULL", ct).ConfigureAwait(false);
    }
}
