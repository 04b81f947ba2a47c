using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>The customer's own accounts.</summary>
internal sealed class AccountsHandler(AccountService accounts, LinkedAccounts linked, TimeProvider time) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Accounts, CallbackAction.Account, CallbackAction.AccountQr];

    public Say? Label => Say.KeyAccounts;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowListAsync(visit, 0, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.Account => ShowAsync(visit, callback, ct),
        CallbackAction.AccountQr => ShowQrAsync(visit, callback, ct),
        _ => ShowListAsync(visit, callback.Id, ct),
    };

    private async Task ShowListAsync(Visit visit, long wanted, CancellationToken ct)
    {
        var first = await accounts.ListMineAsync(visit.Actor, new PageRequest((int)wanted, AccountScreens.RowsPerPage), ct);
        var page = Page.Of(wanted, first.Total, AccountScreens.RowsPerPage);
        var rows = page.Index == wanted ? first : await accounts.ListMineAsync(visit.Actor, new PageRequest(page.Index, AccountScreens.RowsPerPage), ct);
        visit.Replies.Show(AccountScreens.List(visit.Words, rows.Items, page));
    }

    private async Task ShowAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var account = await linked.GetAsync(visit.Actor, callback.Id, ct);
        visit.Replies.Show(AccountScreens.One(visit.Words, account, callback.Other, time.GetUtcNow().UtcDateTime));
    }

    private async Task ShowQrAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, callback.Id, ct);
        visit.Replies.Show(AccountScreens.Qr(visit.Words, account, await accounts.QrAsync(visit.Actor, callback.Id, ct), callback.Other));
    }
}
