using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Wallets;

/// <summary>A gift code into the wallet.</summary>
internal sealed class GiftHandler(GiftRedemption gifts, WalletService wallets, ConversationService conversations) : IButtonHandler, IAnswerHandler
{
    public const string Flow = "gift-code";

    private static readonly Actor Self = Actor.System("bot");

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.EnterGift];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Replies.Show(WalletScreens.AskGift(visit.Words, null));
        return conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, "{}", ct);
    }

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow != Flow || !visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text)
        {
            return false;
        }

        var redeemed = await gifts.RedeemAsync(visit.Actor, text, ct);
        if (redeemed.Refused is { } refused)
        {
            visit.Replies.Show(WalletScreens.AskGift(visit.Words, refused));
            return true;
        }

        var wallet = WalletScreens.Wallet(visit.Words, await wallets.BalanceAsync(visit.Actor, visit.Person.Id, ct));
        visit.Replies.Redraw(wallet.After(visit.Words.Html(Say.GiftCredited, visit.Words.Money(redeemed.Amount))));
        await ForgetAsync(visit, ct);
        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);
}
