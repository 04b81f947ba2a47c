namespace MoonVpn.Core.Panels;

/// <summary>One request to a panel.</summary>
/// <param name="AccountId">The account it was made for; null for syncs and tests.</param>
/// <param name="Path">Relative to the panel's base path; secrets in it are blanked.</param>
/// <param name="Status">HTTP; 0 when there was no answer.</param>
/// <param name="BytesReceived">Of the answer, decompressed.</param>
/// <param name="Error">Null when it succeeded.</param>
public sealed record PanelCallRow(
    long Id,
    long PanelId,
    string PanelName,
    long? AccountId,
    DateTime At,
    string Method,
    string Path,
    int Status,
    int DurationMs,
    long BytesReceived,
    string? Error);
