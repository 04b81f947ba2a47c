using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Data;

/// <summary>An open unit of work: everything done through it is committed together or not at all.</summary>
public sealed class Work
{
    private readonly List<Action> _afterCommit;

    internal Work(MoonVpnDbContext db, Actor actor, DateTime now, CancellationToken ct)
    {
        (Db, Actor, Now, Stopping, _afterCommit) = (db, actor, now, ct, []);
        Root = this;
    }

    private Work(Work root, Actor actor)
    {
        (Db, Actor, Now, Stopping, _afterCommit) = (root.Db, actor, root.Now, root.Stopping, root._afterCommit);
        Root = root;
    }

    public MoonVpnDbContext Db { get; }

    public Actor Actor { get; }

    /// <summary>UTC, read after the write gate was passed.</summary>
    public DateTime Now { get; }

    public CancellationToken Stopping { get; }

    internal Work Root { get; }

    internal bool IsOpen { get; set; } = true;

    /// <summary>A part of it failed: whoever caught that, nothing of it may be committed.</summary>
    internal bool IsDoomed { get; set; }

    internal IReadOnlyList<Action> AfterCommits => _afterCommit;

    /// <summary>Runs once everything is on disk; for waking workers, not for work.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Writes what is pending, so that ids are known; still within the transaction.</summary>
    public Task SaveAsync() => Db.SaveChangesAsync(Stopping);

    internal Work As(Actor actor) => actor == Actor ? this : new Work(this, actor);
}
