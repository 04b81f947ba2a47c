using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>The customer's own accounts.</summary>
internal sealed class AccountsHandler(AccountService accounts, AccountPage page, OrderQueries orders) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Accounts, CallbackAction.Account, CallbackAction.AccountQr];

    public Say? Label => Say.KeyAccounts;

    public CallbackAction Same => CallbackAction.Accounts;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowListAsync(visit, 0, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.Account => page.ShowAsync(visit, callback.Id, callback.Other, ct),
        CallbackAction.AccountQr => ShowQrAsync(visit, callback, ct),
        _ => ShowListAsync(visit, callback.Id, ct),
    };

    public Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct) =>
        callback.Action == CallbackAction.Accounts ? Task.FromResult(false) : page.ShowAfterRefusalAsync(visit, callback, refused, orders, ct);

    private async Task ShowListAsync(Visit visit, long wanted, CancellationToken ct)
    {
        var first = await accounts.ListMineAsync(visit.Actor, new PageRequest((int)wanted, AccountScreens.RowsPerPage), ct);
        var at = Callbacks.Page.Of(wanted, first.Total, AccountScreens.RowsPerPage);
        var rows = at.Index == wanted ? first : await accounts.ListMineAsync(visit.Actor, new PageRequest(at.Index, AccountScreens.RowsPerPage), ct);
        if (rows is { Total: 1, Items: [var only] })
        {
            // There is nothing to choose.
            await page.ShowAsync(visit, only.Id, 0, ct);
            return;
        }

        visit.Replies.Show(AccountScreens.List(visit.Words, rows.Items, at));
    }

    private async Task ShowQrAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, callback.Id, ct);
        visit.Replies.Show(AccountScreens.Qr(visit.Words, account, await accounts.QrAsync(visit.Actor, callback.Id, ct), callback.Other));
    }
}
