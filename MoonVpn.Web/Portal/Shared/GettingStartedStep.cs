using MoonVpn.Core.Catalog;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A step to the first sale, and whether it is done: judged by what there is, not by what was pressed.</summary>
/// <param name="IsNeeded">The shop cannot sell without it.</param>
internal sealed record GettingStartedStep(Text Title, Text More, string Icon, string Href, bool IsDone, bool IsNeeded = true)
{
    public static IReadOnlyList<GettingStartedStep> All(
        IReadOnlyList<SettingRow> settings,
        IReadOnlyList<LocationRow> locations,
        IReadOnlyList<PanelRow> panels,
        IReadOnlyList<PlanRow> plans,
        IReadOnlyList<BankCardRow> cards) =>
    [
        new(GettingStartedTexts.Name, GettingStartedTexts.NameMore, Icons.Material.Rounded.Storefront, "/settings#shop",
            settings.Any(row => row.Declaration == ShopSettings.ShopName && row.Value != row.Declaration.Default), IsNeeded: false),
        new(GettingStartedTexts.Bot, GettingStartedTexts.BotMore, Icons.Material.Rounded.SmartToy, "/settings#bot",
            settings.Any(row => row.Declaration == ShopSettings.BotToken && row.IsSet)),
        new(GettingStartedTexts.Location, GettingStartedTexts.LocationMore, Icons.Material.Rounded.Public, "/locations", locations.Any(location => location.IsActive)),
        new(GettingStartedTexts.Panel, GettingStartedTexts.PanelMore, Icons.Material.Rounded.Dns, "/panels",
            panels.Any(panel => panel is { Status: PanelStatus.Active, Health: PanelHealth.Ok, Inbounds: > 0 })),
        new(GettingStartedTexts.Plan, GettingStartedTexts.PlanMore, Icons.Material.Rounded.Sell, "/plans", plans.Any(plan => plan.Status == PlanStatus.Active)),
        new(GettingStartedTexts.Card, GettingStartedTexts.CardMore, Icons.Material.Rounded.CreditCard, "/cards", cards.Any(card => card is { IsActive: true, IsFrozen: false })),
    ];
}
