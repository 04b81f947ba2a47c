using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Data;

/// <summary>
/// The only door to a write. One writer at a time passes the gate, then BEGIN IMMEDIATE, then the work, then one commit.
/// A service method that is called within an open unit joins it; an error rolls back all of it.
/// </summary>
public sealed class UnitOfWork(IDbContextFactory<MoonVpnDbContext> contexts, TimeProvider time, ILogger<UnitOfWork> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<Work?> _open = new();

    public Task RunAsync(Actor actor, Func<Work, Task> body, CancellationToken ct) =>
        RunAsync(actor, async work =>
        {
            await body(work).ConfigureAwait(false);
            return true;
        }, ct);

    public async Task<T> RunAsync<T>(Actor actor, Func<Work, Task<T>> body, CancellationToken ct)
    {
        if (_open.Value is { Root.IsOpen: true } open)
        {
            return await JoinAsync(open.As(actor), body).ConfigureAwait(false);
        }

        T result;
        Work done;
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            (result, done) = await RunGatedAsync(actor, body, ct).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }

        Tell(done);
        return result;
    }

    /// <summary>Reads a consistent state: of the open unit if there is one, else what is committed.</summary>
    public async Task<T> ReadAsync<T>(Func<MoonVpnDbContext, Task<T>> query, CancellationToken ct)
    {
        if (_open.Value is { Root.IsOpen: true } open)
        {
            await open.SaveAsync().ConfigureAwait(false);
            return await query(open.Db).ConfigureAwait(false);
        }

        var db = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        await using (db.ConfigureAwait(false))
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await query(db).ConfigureAwait(false);
        }
    }

    public void Dispose() => _gate.Dispose();

    private static async Task<T> JoinAsync<T>(Work work, Func<Work, Task<T>> body)
    {
        try
        {
            return await body(work).ConfigureAwait(false);
        }
        catch
        {
            work.Root.IsDoomed = true;
            throw;
        }
    }

    private async Task<(T Result, Work Done)> RunGatedAsync<T>(Actor actor, Func<Work, Task<T>> body, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        // Whatever fails takes the whole unit with it.
        db.Database.AutoSavepointsEnabled = false;
        var transaction = await db.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var work = new Work(db, actor, time.GetUtcNow().UtcDateTime, ct);
        _open.Value = work;
        T result;
        try
        {
            result = await body(work).ConfigureAwait(false);
            if (work.IsDoomed)
            {
                throw new InvalidOperationException("A part of this unit of work failed and was caught; nothing of it is committed.");
            }

            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException stale)
        {
            throw new RefusedException(Refusal.ChangedMeanwhile) { Source = stale.Source };
        }
        finally
        {
            work.IsOpen = false;
            _open.Value = null;
        }

        return (result, work);
    }

    /// <summary>It is done, whatever becomes of those who hear of it; and they keep no writer waiting.</summary>
    private void Tell(Work done)
    {
        foreach (var hear in done.AfterCommits)
        {
            try
            {
                hear();
            }
#pragma warning disable CA1031 // What is committed must not look as if it had failed.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                logger.LogError(failure, "Something that hears of commits failed");
            }
        }
    }
}
