using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>What customers read while the shop is closed.</summary>
internal sealed class MaintenanceDeed(SettingsService settings) : IDeed
{
    public CallbackAction Kind => CallbackAction.AdminMaintenanceText;

    public Permission Needs => Permission.All;

    public Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        visit.Actor.RequireSuperadmin();
        return Task.FromResult(Deed.Begin(Kind, 0, null) with { Home = CallbackAction.AdminMaintenance });
    }

    public Html? Question(Words words, Deed deed) => deed.Text is null ? words.Html(AdminSay.AskMaintenance, ShopGateSettings.MaintenanceText.MaxLength) : null;

    public Deed? Read(Deed deed, string text) => text.Trim() is { Length: > 0 } words && words.Length <= ShopGateSettings.MaintenanceText.MaxLength ? deed with { Text = words } : null;

    public Html Unclear(Words words) =>
        Html.Escape(words.Sentence(new RefusedException(Refusal.FieldTooLong, words.Plain(AdminSay.KeyMaintenanceText), ShopGateSettings.MaintenanceText.MaxLength)));

    public Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct) => Task.FromResult(visit.Words.Html(AdminSay.MaintenanceConfirm, Html.Paragraphs(deed.Text)));

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await settings.SetAsync(visit.Actor, ShopGateSettings.MaintenanceText, deed.Text!, ct);
        return visit.Words.Html(AdminSay.MaintenanceSaved);
    }
}
