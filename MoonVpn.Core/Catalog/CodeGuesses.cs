namespace MoonVpn.Core.Catalog;

/// <summary>How often somebody typed a code that does not exist, so that codes cannot be found by trying (table <c>code_guesses</c>).</summary>
public sealed class CodeGuesses
{
    public long UserId { get; init; }

    /// <summary>Wrong codes since <see cref="Since"/>.</summary>
    public int Failures { get; set; }

    public DateTime Since { get; set; }

    /// <summary>Until when no code is looked at; null: now.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>Wrong codes ever.</summary>
    public long Total { get; set; }
}
