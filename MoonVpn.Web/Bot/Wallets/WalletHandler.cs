using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Wallets;

/// <summary>Balance and statement.</summary>
internal sealed class WalletHandler(WalletService wallets) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Wallet, CallbackAction.Statement];

    public Say? Label => Say.KeyWallet;

    public CallbackAction Same => CallbackAction.Wallet;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowAsync(visit, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) =>
        callback.Action == CallbackAction.Statement ? ShowStatementAsync(visit, callback.Id, ct) : ShowAsync(visit, ct);

    private async Task ShowAsync(Visit visit, CancellationToken ct) =>
        visit.Replies.Show(WalletScreens.Wallet(visit.Words, await wallets.BalanceAsync(visit.Actor, visit.Person.Id, ct)));

    private async Task ShowStatementAsync(Visit visit, long wanted, CancellationToken ct)
    {
        var first = await wallets.StatementAsync(visit.Actor, visit.Person.Id, new PageRequest((int)wanted, WalletScreens.RowsPerPage), ct);
        var page = Page.Of(wanted, first.Total, WalletScreens.RowsPerPage);
        var rows = page.Index == wanted ? first : await wallets.StatementAsync(visit.Actor, visit.Person.Id, new PageRequest(page.Index, WalletScreens.RowsPerPage), ct);
        visit.Replies.Show(WalletScreens.Statement(visit.Words, rows.Items, page));
    }
}
