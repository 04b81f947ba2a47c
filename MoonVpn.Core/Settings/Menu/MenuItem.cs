namespace MoonVpn.Core.Settings.Menu;

/// <summary>An entry in its place in the menu.</summary>
/// <param name="IsHalf">Shares its row with the next one, if that is a half, too.</param>
public sealed record MenuItem(MenuEntry Entry, bool IsOn = true, bool IsHalf = false);
