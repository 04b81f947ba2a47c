using System.Collections.Frozen;
using MoonVpn.Core.Settings.Menu;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Start;

/// <summary>What stands on the key of each entry of the menu, and where it leads.</summary>
internal static class MenuKeys
{
    private static readonly FrozenDictionary<MenuEntry, (Say Label, CallbackAction Action)> Keys = new Dictionary<MenuEntry, (Say, CallbackAction)>
    {
        [MenuEntry.Buy] = (Say.KeyBuy, CallbackAction.Plans),
        [MenuEntry.Trial] = (Say.KeyTrial, CallbackAction.Trials),
        [MenuEntry.Accounts] = (Say.KeyAccounts, CallbackAction.Accounts),
        [MenuEntry.Wallet] = (Say.KeyWallet, CallbackAction.Wallet),
        [MenuEntry.Orders] = (Say.KeyOrders, CallbackAction.Orders),
        [MenuEntry.Prices] = (Say.KeyPrices, CallbackAction.PriceList),
        [MenuEntry.Profile] = (Say.KeyProfile, CallbackAction.Profile),
        [MenuEntry.Guides] = (Say.KeyGuides, CallbackAction.Guides),
        [MenuEntry.Support] = (Say.KeySupport, CallbackAction.Support),
    }.ToFrozenDictionary();

    /// <summary>Whatever may stand on the keyboard under the composer.</summary>
    public static IReadOnlyList<Say> Labels { get; } = [.. Keys.Values.Select(key => key.Label), Say.KeyAdmin, Say.KeyHome];

    public static (Say Label, CallbackAction Action) Of(MenuEntry entry) => Keys[entry];
}
