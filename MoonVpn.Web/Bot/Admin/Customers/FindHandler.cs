using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Reports;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Customers;

/// <summary>Finds customers by what is typed. As long as one looks around among them, whatever is typed next is searched for, too.</summary>
internal sealed class FindHandler(CustomerLookup customers, CustomerCards cards, ConversationService conversations) : IButtonHandler, IAnswerHandler
{
    private const string Flow = "admin-find";

    private static readonly Actor Self = Actor.System("bot");

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminFind, CallbackAction.AdminFound];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Customers);
        if (callback.Action == CallbackAction.AdminFound && IsAsked(visit) && visit.Conversation.Data is { Length: > 0 } searched)
        {
            return ShowAsync(visit, searched, callback.Id, ct);
        }

        visit.Replies.Show(CustomerScreens.AskFind(visit.Words));
        return KeepAsync(visit, "", ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (!IsAsked(visit) || !visit.IsPrivate || PersianText.Clean(visit.Message?.Text) is not { Length: > 0 } text)
        {
            return false;
        }

        visit.Enter(Permission.Customers);
        await KeepAsync(visit, text, ct);
        await ShowAsync(visit, text, 0, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        IsAsked(visit) ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) =>
        Callback.Parse(visit.Callback?.Data) is { Action: >= CallbackAction.AdminFind and <= CallbackAction.AdminCustomer } ? Task.CompletedTask : ForgetAsync(visit, ct);

    private static bool IsAsked(Visit visit) => visit.Conversation.Flow == Flow;

    private Task KeepAsync(Visit visit, string searched, CancellationToken ct) => conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, searched, ct);

    private async Task ShowAsync(Visit visit, string searched, long wanted, CancellationToken ct)
    {
        var first = await customers.FindAsync(visit.Actor, Page((int)Math.Clamp(wanted, 0, int.MaxValue / CustomerScreens.RowsPerPage), searched), ct);
        if (first is { Total: 1, Items: [var only] })
        {
            visit.Replies.Show(await cards.OfAsync(visit, only.Id, ct));
            return;
        }

        var page = Callbacks.Page.Of(wanted, first.Total, CustomerScreens.RowsPerPage);
        var rows = page.Index == wanted ? first : await customers.FindAsync(visit.Actor, Page(page.Index, searched), ct);
        visit.Replies.Show(CustomerScreens.Found(visit.Words, searched, rows, page));
    }

    private static PageRequest Page(int index, string searched) => new(index, CustomerScreens.RowsPerPage, searched);
}
