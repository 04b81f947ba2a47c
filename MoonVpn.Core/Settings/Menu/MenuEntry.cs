namespace MoonVpn.Core.Settings.Menu;

/// <summary>What the menu can lead to. Named in the <c>bot.menu</c> settings by these words.</summary>
public enum MenuEntry
{
    Buy,
    Trial,
    Accounts,
    Wallet,
    Orders,
    Prices,
    Profile,
    Support,
    Guides,
}
