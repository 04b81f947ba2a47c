using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>A new link, which shuts out whoever has the old one. It is sent once the panel has it.</summary>
internal sealed class RotateHandler(AccountPage page, OrderQueries orders, AccountService accounts, AccountChangeService changes) : AccountActionHandler(page, orders)
{
    public override IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.NewLink, CallbackAction.NewLinkSure];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var account = await accounts.GetAsync(visit.Actor, callback.Id, ct);
        if (callback.Action == CallbackAction.NewLinkSure)
        {
            await changes.RotateAsync(visit.Actor, account.Id, ct);
            visit.Replies.Show(new Screen(visit.Words.Html(Say.NewLinkBegun, account.EmailName)).Row(visit.Words.AccountKey(account.Id), visit.Words.HomeKey()));
            return;
        }

        visit.Replies.Show(new Screen(visit.Words.Html(Say.NewLinkConfirm, account.EmailName))
            .Row(Key.Bad(visit.Words.Plain(Say.KeyNewLinkSure), new Callback(CallbackAction.NewLinkSure, account.Id)))
            .Row(visit.Words.AccountKey(account.Id), visit.Words.HomeKey()));
    }
}
