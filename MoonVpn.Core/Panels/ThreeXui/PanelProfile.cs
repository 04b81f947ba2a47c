using System.Collections.Concurrent;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What was learned about a panel when it was last looked at.</summary>
/// <param name="Version">For rules that depend on it; the newest of the range when the panel does not tell.</param>
/// <param name="VersionText">For people.</param>
/// <param name="Status">How this panel is asked for its load.</param>
internal sealed record PanelProfile(PanelGeneration Generation, Version Version, string VersionText, PanelCall Status, DateTimeOffset SeenAt)
{
    /// <summary>Up to 2.6.8 everything about the server was elsewhere, and everything was posted but the backup.</summary>
    public string BackupPath => Status.IsRead ? "panel/api/server/getDb" : "server/getDb";

    /// <summary>Optional routes that were asked for and are not there: they are not asked for again.</summary>
    public ConcurrentDictionary<string, bool> Missing { get; } = new();
}
