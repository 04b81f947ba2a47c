using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Shop;

/// <summary>How the panels are; one can be asked at once.</summary>
internal sealed class PanelsHandler(PanelService panels, TimeProvider time) : IButtonHandler
{
    // A message holds 4096 characters; a panel takes some 150 of them.
    private const int MostShown = 20;

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminPanels, CallbackAction.AdminTestPanel];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Panels);
        if (callback.Action == CallbackAction.AdminPanels)
        {
            visit.Replies.Show(Screen(visit.Words, await panels.ListAsync(visit.Actor, ct), null));
            return;
        }

        await panels.GetAsync(visit.Actor, callback.Id, ct);
        visit.Replies.Answer(visit.Words.Plain(AdminSay.ToastTesting));
        visit.Replies.Later(token => TestAsync(visit, callback.Id, token));
    }

    /// <summary>Asks the panel, which may take seconds: after the press was answered.</summary>
    private async Task<Screen> TestAsync(Visit visit, long panelId, CancellationToken ct)
    {
        Html outcome;
        try
        {
            await panels.SyncAsync(visit.Actor, panelId, ct);
            outcome = visit.Words.Html(AdminSay.PanelGood);
        }
        catch (RefusedException refused)
        {
            outcome = visit.Words.Html(AdminSay.PanelBad, visit.Words.Sentence(refused));
        }

        return Screen(visit.Words, await panels.ListAsync(visit.Actor, ct), outcome);
    }

    private Screen Screen(Words words, IReadOnlyList<PanelRow> rows, Html? outcome)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new Screen(Html.Lines(
            [
                outcome,
                words.Html(rows.Count > 0 ? AdminSay.PanelsTitle : AdminSay.PanelsNone),
                .. rows.Take(MostShown).SelectMany(panel => Lines(words, panel, now)),
            ]))
            .Column(rows.Take(MostShown).Select(panel => Key.Does(words.Plain(AdminSay.KeyTestPanel, PersianText.Clean(panel.Name, 30)), CallbackAction.AdminTestPanel, panel.Id)))
            .Row(words.BackKey(CallbackAction.AdminHome), words.HomeKey());
    }

    private static IEnumerable<Html?> Lines(Words words, PanelRow panel, DateTime now)
    {
        var state = panel.Status == PanelStatus.Active ? words.Name(panel.Health) : words.Plain(AdminSay.PanelOff);
        yield return Html.Of($"\n{words.Html(AdminSay.PanelLine, Html.Name(panel.Name, 30), Html.Name(panel.LocationName, 30), state)}");
        yield return panel.LatestStats is { UpShare: > 0 } stats ? words.Html(AdminSay.PanelFigures, stats.ClientsOnline, panel.Clients, stats.LatencyMs) : null;
        yield return panel.LastCheckedAt is { } at ? words.Html(AdminSay.PanelChecked, words.Since(at, now)) : words.Html(AdminSay.PanelNeverChecked);
    }
}
