using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Shop;

/// <summary>Closes the shop for a while, and opens it again. Settings are a superadmin's, and so is this.</summary>
internal sealed class MaintenanceHandler(SettingsStore store, SettingsService settings) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminMaintenance, CallbackAction.AdminSetMaintenance];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter();
        visit.Actor.RequireSuperadmin();
        var isOn = store.Get(ShopGateSettings.Maintenance);
        if (callback.Action == CallbackAction.AdminSetMaintenance)
        {
            isOn = callback.Id == 1;
            await settings.SetAsync(visit.Actor, ShopGateSettings.Maintenance, isOn ? "true" : "false", ct);
        }

        visit.Replies.Show(Screen(visit.Words, isOn, store.Get(ShopGateSettings.MaintenanceText)));
    }

    private static Screen Screen(Words words, bool isOn, string text) => new Screen(Html.Lines(
            words.Html(isOn ? AdminSay.MaintenanceIsOn : AdminSay.MaintenanceIsOff),
            text.Length > 0 ? words.Html(AdminSay.MaintenanceWords, Html.Paragraphs(text)) : words.Html(AdminSay.MaintenanceStandard)))
        .Row(isOn
            ? Key.Good(words.Plain(AdminSay.KeyMaintenanceOff), new Callback(CallbackAction.AdminSetMaintenance))
            : Key.Bad(words.Plain(AdminSay.KeyMaintenanceOn), new Callback(CallbackAction.AdminSetMaintenance, 1)))
        .Row(Key.Does(words.Plain(AdminSay.KeyMaintenanceText), CallbackAction.AdminMaintenanceText))
        .Row(words.BackKey(CallbackAction.AdminHome), words.HomeKey());
}
