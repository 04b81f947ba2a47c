using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Wallets;

/// <summary>Money into the wallet, by card.</summary>
internal sealed class TopUpHandler(OrderService orders, OrderQueries queries, PaymentScreens screens, ConversationService conversations) : IButtonHandler, IAnswerHandler
{
    public const string Flow = "top-up";

    private static readonly Actor Self = Actor.System("bot");

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.TopUp];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Replies.Show(WalletScreens.AskTopUp(visit.Words, null));
        return conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, "{}", ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || !visit.IsPrivate || visit.Message is not { Text: { Length: > 0 } text } message)
        {
            return false;
        }

        try
        {
            // The message is the button: handled again, it makes the same order.
            var amount = Toman.TryParse(text, out var typed) ? typed : 0;
            var orderId = await orders.TopUpAsync(visit.Actor, amount, $"top-up:{visit.Chat.Id}:{message.Id}", ct);
            var order = await queries.GetAsync(visit.Actor, orderId, ct);
            visit.Replies.Pay(await screens.OfReceiptAsync(visit.Words, order.ReceiptId!.Value, ct), SubjectScreens.Payment(order.ReceiptId.Value));
            await ForgetAsync(visit, ct);
        }
        catch (RefusedException refused)
        {
            visit.Replies.Show(WalletScreens.AskTopUp(visit.Words, refused));
        }

        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);
}
