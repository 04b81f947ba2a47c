using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Data;

/// <summary>
/// The only door to a write. One writer at a time passes the gate, then BEGIN IMMEDIATE, then the work, then one commit.
/// A service method that is called within an open unit joins it; an error rolls back all of it.
/// </summary>
public sealed class UnitOfWork(IDbContextFactory<MoonVpnDbContext> contexts, TimeProvider time) : IDisposable
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

        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RunGatedAsync(actor, body, ct).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
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

    private async Task<T> RunGatedAsync<T>(Actor actor, Func<Work, Task<T>> body, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
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

        work.RunAfterCommit();
        return result;
    }
}
