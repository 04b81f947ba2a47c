using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin;

/// <summary>/admin: what waits for a decision, and the way to everything else the actor may do.</summary>
internal sealed class AdminHandler(ReceiptQueries receipts, SettingsStore settings, TimeProvider time) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminHome, CallbackAction.AdminReceipts, CallbackAction.RepostReceipt];

    public string? Command => "/admin";

    public Say? Label => Say.KeyAdmin;

    public CallbackAction Same => CallbackAction.AdminHome;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowHomeAsync(visit, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.AdminReceipts => ShowReceiptsAsync(visit, callback.Id, ct),
        CallbackAction.RepostReceipt => RepostAsync(visit, callback.Id, ct),
        _ => ShowHomeAsync(visit, ct),
    };

    private async Task ShowHomeAsync(Visit visit, CancellationToken ct)
    {
        visit.Enter();
        var (count, oldest) = visit.Actor.Can(Permission.Receipts) ? await receipts.WaitingAsync(visit.Actor, ct) : (0, null);
        var home = new AdminHome(visit.Actor, count, oldest, settings.Get(ShopGateSettings.Maintenance));
        visit.Replies.Show(AdminScreens.Home(visit.Words, home, time.GetUtcNow().UtcDateTime));
    }

    private async Task ShowReceiptsAsync(Visit visit, long wanted, CancellationToken ct)
    {
        var first = await receipts.ListAsync(visit.Actor, ReceiptFilter.Waiting, new PageRequest((int)wanted, AdminScreens.RowsPerPage), ct);
        var page = Page.Of(wanted, first.Total, AdminScreens.RowsPerPage);
        var rows = page.Index == wanted ? first : await receipts.ListAsync(visit.Actor, ReceiptFilter.Waiting, new PageRequest(page.Index, AdminScreens.RowsPerPage), ct);
        visit.Replies.Show(AdminScreens.Receipts(visit.Words, rows.Items, page));
    }

    private async Task RepostAsync(Visit visit, long receiptId, CancellationToken ct)
    {
        await receipts.GetAsync(visit.Actor, receiptId, ct);
        visit.Replies.PostReceipt(receiptId);
        visit.Replies.Answer(visit.Words.Plain(Say.ToastReposted));
    }
}
