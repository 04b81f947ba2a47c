namespace MoonVpn.Core.Invariants;

/// <summary>Something that is true of the tables at every commit.</summary>
/// <param name="Id">What people call it: M1, R2.</param>
/// <param name="Table">Whose rows violate it.</param>
/// <param name="Fa">The sentence in Persian.</param>
/// <param name="En">The sentence in English.</param>
public sealed record Invariant(string Id, InvariantArea Area, string Table, string Fa, string En)
{
    /// <summary>SQL about one row, called <c>r</c>, that is true where it is violated. Those of a table are judged in one pass.</summary>
    public string? Wrong { get; init; }

    /// <summary>A SELECT of what violates it: row id, user id, detail. Neither this nor <see cref="Wrong"/>: <see cref="Books"/> finds it while it reads the ledger.</summary>
    public string? Select { get; init; }

    /// <summary>A user whose rows violate it has a wallet nobody can trust: it is read-only until a superadmin has looked.</summary>
    public bool Freezes { get; init; }
}

public enum InvariantArea
{
    Ledger,
    Holds,
    Receipts,
    Orders,
    Codes,
    Accounts,
    Cards,
    Sellers,
    Records,
}
