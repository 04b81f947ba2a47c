using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>A discount code on the invoice of a renewal.</summary>
internal sealed class RenewCodeHandler(AccountPage page, OrderQueries orders, DiscountService discounts, RenewalInvoice invoice, ConversationService conversations)
    : AccountActionHandler(page, orders), IAnswerHandler
{
    public const string Flow = "renewal-code";

    private static readonly Actor Self = Actor.System("bot");

    public override IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.RenewCode];

    public override Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Replies.Show(RenewScreens.AskCode(visit.Words, callback.Id, callback.Other, null));
        return conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, string.Create(CultureInfo.InvariantCulture, $"{callback.Id}:{callback.Other}"), ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || !visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text)
        {
            return false;
        }

        var goods = visit.Conversation.Data.Split(':').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var entered = await discounts.TryForRenewalAsync(visit.Actor, text, goods[0], goods[1], ct);
        if (entered.Refused is { } refused)
        {
            visit.Replies.Show(RenewScreens.AskCode(visit.Words, goods[0], goods[1], refused));
            return true;
        }

        visit.Replies.Redraw(await invoice.ScreenAsync(visit, goods[0], entered.Quote, ct));
        await ForgetAsync(visit, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);
}
