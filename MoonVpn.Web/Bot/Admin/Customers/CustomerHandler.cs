using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Customers;

/// <summary>One customer's card, and what needs no question.</summary>
internal sealed class CustomerHandler(CustomerCards cards, CustomerContact contact, ReceiptQueries receipts) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminCustomer, CallbackAction.AdminUnblock, CallbackAction.AdminReceiptCustomer];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        if (callback.Action == CallbackAction.AdminReceiptCustomer)
        {
            await ShowOfReceiptAsync(visit, callback.Id, ct);
            return;
        }

        visit.Enter(Permission.Customers);
        if (callback.Action == CallbackAction.AdminUnblock)
        {
            await contact.SetBlockedAsync(visit.Actor, callback.Id, blocked: false, "", ct);
            visit.Replies.Answer(visit.Words.Plain(AdminSay.ToastUnblocked));
        }

        visit.Replies.Show(await cards.OfAsync(visit, callback.Id, ct));
    }

    /// <summary>Receipts are decided in channels, too; there the customer's card is shown to nobody but the one who pressed.</summary>
    private async Task ShowOfReceiptAsync(Visit visit, long receiptId, CancellationToken ct)
    {
        visit.Actor.Require(Permission.Customers);
        var receipt = await receipts.GetAsync(visit.Actor, receiptId, ct);
        visit.Replies.ShowTo(new Address(visit.From.Id), await cards.OfAsync(visit, receipt.UserId, ct));
        if (!visit.IsPrivate)
        {
            visit.Replies.Answer(visit.Words.Plain(AdminSay.ToastPrivate));
        }
    }
}
