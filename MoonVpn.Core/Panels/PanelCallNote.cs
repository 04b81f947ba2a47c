namespace MoonVpn.Core.Panels;

/// <summary>One request to a panel, without anything that would let its reader in. Bodies are never noted.</summary>
/// <param name="PanelId">0 while a panel is tried before it is saved.</param>
/// <param name="At">UTC, when it was sent.</param>
/// <param name="Path">Relative to the base path; keys, tokens, subscription ids and query values read "…", e-mails stay.</param>
/// <param name="Status">HTTP; 0 when there was no answer.</param>
/// <param name="Bytes">Of the answer, decompressed.</param>
/// <param name="Error">Short; empty when all went well.</param>
public sealed record PanelCallNote(
    long PanelId,
    DateTime At,
    string Method,
    string Path,
    int Status,
    long DurationMs,
    long Bytes,
    PanelOutcome Outcome,
    string Error);
