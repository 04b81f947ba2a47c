namespace MoonVpn.Core.Panels;

/// <summary>A panel's database as it was downloaded.</summary>
/// <param name="FileExtension">".db" (SQLite) or ".dump" (PostgreSQL).</param>
public sealed record PanelBackup(long Bytes, string FileExtension);
