using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>More traffic or more days: a usual amount by a button, any other by typing it.</summary>
internal sealed class ExtrasHandler(AccountPage page, OrderQueries orders, ExtraInvoices invoices, ConversationService conversations) : AccountActionHandler(page, orders), IAnswerHandler
{
    private static readonly Actor Self = Actor.System("bot");

    public override IReadOnlyList<CallbackAction> Actions { get; } = [.. Extra.All.SelectMany(extra => extra.Actions)];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var extra = Extra.All.First(extra => extra.Actions.Contains(callback.Action));
        if (callback.Action == extra.Choose)
        {
            visit.Replies.Show(await invoices.ChooseAsync(visit, extra, callback.Id, null, ct));
            await conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, extra.Flow, callback.Id.ToString(CultureInfo.InvariantCulture), ct);
        }
        else if (callback.Other < 1 || callback.Other > extra.Most)
        {
            throw new RefusedException(Refusal.ExtraNotOffered);
        }
        else if (callback.Action == extra.Invoice)
        {
            visit.Replies.Show(await invoices.InvoiceAsync(visit, extra, callback.Id, callback.Other, ct));
        }
        else
        {
            var with = callback.Action == extra.ByCard ? PayWith.Card : PayWith.WalletFirst;
            await invoices.PlaceAsync(visit, extra, callback.Id, callback.Other, with, callback.Token, ct);
        }
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        var extra = Extra.All.FirstOrDefault(extra => extra.Flow == visit.Conversation.Flow);
        if (extra is null || !visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text)
        {
            return false;
        }

        var accountId = long.Parse(visit.Conversation.Data, CultureInfo.InvariantCulture);
        if (extra.Read(text) is not { } amount)
        {
            visit.Replies.Show(await invoices.ChooseAsync(visit, extra, accountId, visit.Words.Plain(extra.Unclear, Toman.Format(extra.Most)), ct));
            return true;
        }

        visit.Replies.Redraw(await invoices.InvoiceAsync(visit, extra, accountId, amount, ct));
        await ForgetAsync(visit, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) => Extra.All.Any(extra => extra.Flow == visit.Conversation.Flow)
        ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct)
        : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);
}
