using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Shop;

/// <summary>A discount code on the invoice: asked for in its place, and when it serves the invoice comes back with the new price.</summary>
internal sealed class CodeHandler(DiscountService discounts, ConversationService conversations) : IButtonHandler, IAnswerHandler
{
    public const string Flow = "discount-code";

    private static readonly Actor Self = Actor.System("bot");

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.EnterCode];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Replies.Show(ShopScreens.AskCode(visit.Words, callback.Id, callback.Other, null));
        return conversations.SetFlowAsync(
            Self, visit.Chat.Id, visit.From.Id, Flow, string.Create(CultureInfo.InvariantCulture, $"{callback.Id}:{callback.Other}"), ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || !visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text)
        {
            return false;
        }

        var goods = visit.Conversation.Data.Split(':').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var entered = await discounts.TryAsync(visit.Actor, text, goods[0], goods[1], ct);
        if (entered.Refused is { } refused)
        {
            visit.Replies.Show(ShopScreens.AskCode(visit.Words, goods[0], goods[1], refused));
            return true;
        }

        visit.Replies.Redraw(ShopScreens.Invoice(visit.Words, entered.Quote, DraftToken.New()));
        await ForgetAsync(visit, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);
}
