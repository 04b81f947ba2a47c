namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>A route we know is not there even after a fresh login: the panel is not, or no longer, what it was taken for.</summary>
internal sealed class RouteMissingException(string path) : Exception($"The panel has no {path}.");
