namespace MoonVpn.Core.Catalog;

/// <summary>How often somebody typed a code that did not serve, so that codes cannot be found by trying (table <c>code_guesses</c>).</summary>
public sealed class CodeGuesses
{
    public long UserId { get; init; }

    /// <summary>Wrong codes since <see cref="Since"/>.</summary>
    public int Failures { get; set; }

    public DateTime Since { get; set; }

    /// <summary>Until when no code is looked at; null: now.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>Tries refused ever: wrong ones, and whatever was entered while it was closed.</summary>
    public long Total { get; set; }
}
