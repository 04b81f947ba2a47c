using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>The customer's own name for an account.</summary>
internal sealed class RenameHandler(AccountPage page, OrderQueries orders, AccountChangeService changes, ConversationService conversations)
    : AccountActionHandler(page, orders), IAnswerHandler
{
    public const string Flow = "rename-account";

    private static readonly Actor Self = Actor.System("bot");

    public override IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Rename, CallbackAction.DropName];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        if (callback.Action == CallbackAction.DropName)
        {
            visit.Replies.Show(await RenameAsync(visit, callback.Id, "", ct));
            return;
        }

        var account = (await Page.ViewAsync(visit.Actor, callback.Id, 0, ct)).Account;
        visit.Replies.Show(new Screen(visit.Words.Html(Say.AskName, Html.Name(account.ClientName), AccountChangeService.LongestLabel))
            .Row(account.ClientName != account.EmailName ? Key.Does(visit.Words.Plain(Say.KeyDropName, account.EmailName), CallbackAction.DropName, account.Id) : null)
            .Row(visit.Words.AccountKey(account.Id), visit.Words.HomeKey()));
        await conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, account.Id.ToString(CultureInfo.InvariantCulture), ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || !visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text)
        {
            return false;
        }

        visit.Replies.Redraw(await RenameAsync(visit, long.Parse(visit.Conversation.Data, CultureInfo.InvariantCulture), text, ct));
        await ForgetAsync(visit, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);

    private async Task<Screen> RenameAsync(Visit visit, long accountId, string label, CancellationToken ct)
    {
        await changes.RenameAsync(visit.Actor, accountId, label, ct);
        var named = (await Page.ViewAsync(visit.Actor, accountId, 0, ct)).Account.ClientName;
        return (await Page.ScreenAsync(visit, accountId, 0, ct)).After(visit.Words.Html(Say.Renamed, Html.Name(named)));
    }
}
