using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal.Layout;

/// <summary>A page in the menu. The menu only hides what one may not do; the services refuse it.</summary>
/// <param name="Needs">Null: for every member of staff.</param>
/// <param name="ForSellers">Sellers find their own there.</param>
internal sealed record NavItem(string Href, Text Title, string Icon, Permission? Needs = null, bool OnlySuperadmin = false, bool ForSellers = false)
{
    /// <summary>The whole menu, by group.</summary>
    public static IReadOnlyList<(Text? Group, NavItem[] Items)> Groups { get; } =
    [
        (null,
        [
            new("", ShellTexts.Dashboard, Icons.Material.Rounded.SpaceDashboard),
            new("receipts", ShellTexts.Receipts, Icons.Material.Rounded.ReceiptLong, Permission.Receipts, ForSellers: true),
        ]),
        (ShellTexts.GroupSales,
        [
            new("orders", ShellTexts.Orders, Icons.Material.Rounded.ShoppingBag, Permission.Customers),
            new("customers", ShellTexts.Customers, Icons.Material.Rounded.Group, Permission.Customers),
            new("accounts", ShellTexts.Accounts, Icons.Material.Rounded.VpnKey, Permission.Customers),
            new("transactions", TransactionTexts.Title, Icons.Material.Rounded.SwapVert, Permission.Money),
            new("invariants", InvariantTexts.Title, Icons.Material.Rounded.AccountBalance, Permission.Money),
            new("deposits", DepositTexts.Title, Icons.Material.Rounded.Sms, Permission.Receipts),
        ]),
        (ShellTexts.GroupShop,
        [
            new("plans", ShellTexts.Plans, Icons.Material.Rounded.Sell, Permission.Catalogue),
            new("discounts", DiscountTexts.Title, Icons.Material.Rounded.ConfirmationNumber, Permission.Catalogue),
            new("guides", GuideTexts.Title, Icons.Material.Rounded.MenuBook, Permission.Catalogue),
            new("gifts", GiftTexts.Title, Icons.Material.Rounded.CardGiftcard, Permission.Money),
            new("locations", ShellTexts.Locations, Icons.Material.Rounded.Public, Permission.Catalogue),
            new("panels", ShellTexts.Panels, Icons.Material.Rounded.Dns, Permission.Panels),
            new("cards", ShellTexts.Cards, Icons.Material.Rounded.CreditCard, Permission.Cards),
        ]),
        (ShellTexts.GroupSystem,
        [
            new("texts", BotTextTexts.Title, Icons.Material.Rounded.Translate, OnlySuperadmin: true),
            new("menu", MenuTexts.Title, Icons.Material.Rounded.Apps, OnlySuperadmin: true),
            new("channels", ChannelTexts.Title, Icons.Material.Rounded.Campaign, OnlySuperadmin: true),
            new("settings", ShellTexts.Settings, Icons.Material.Rounded.Tune, OnlySuperadmin: true),
        ]),
    ];

    public bool IsFor(Actor actor) => OnlySuperadmin
        ? actor.IsSuperadmin
        : Needs is not { } needed || actor.Can(needed) || (ForSellers && actor.Role == UserRole.Seller);
}
