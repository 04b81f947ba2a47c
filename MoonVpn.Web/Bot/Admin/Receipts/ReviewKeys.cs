using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>The buttons under a receipt. They are the same for everybody in a chat: who may press which is judged when it is pressed.</summary>
internal static class ReviewKeys
{
    public static InlineKeyboardMarkup? Of(Words words, ReviewMatter matter) => AddTo(new Screen(default), words, matter).Keyboard;

    public static InlineKeyboardMarkup OfReasons(Words words, long receiptId) => new Screen(default)
        .Column(Enum.GetValues<RejectionReason>().Select(reason => Key.Does(words.Name(reason), CallbackAction.RejectReceipt, receiptId, (long)reason)))
        .Row(words.BackKey(CallbackAction.ReceiptButtons, receiptId)).Keyboard!;

    /// <summary>A decision is overruled by two presses and a reason.</summary>
    public static InlineKeyboardMarkup OfOverride(Words words, ReceiptRow receipt) => new Screen(default)
        .Row(Key.Does(words.Plain(Say.KeyOverrideSure, words.Money(receipt.ApprovedAmount ?? receipt.Amount)), CallbackAction.ConfirmOverride, receipt.Id))
        .Row(Key.Does(words.Plain(Say.KeyBack), CallbackAction.ReceiptButtons, receipt.Id, 1)).Keyboard!;

    public static Screen AddTo(Screen screen, Words words, ReviewMatter matter)
    {
        var receipt = matter.Receipt;
        if (!receipt.IsDecidable)
        {
            return screen
                .Row(matter.CanUndo ? Key.Does(words.Plain(Say.KeyUndo), CallbackAction.UndoReceipt, receipt.Id) : null)
                .Row(matter.CanOverride ? Key.Does(words.Plain(Say.KeyOverride), CallbackAction.OverrideReceipt, receipt.Id) : null);
        }

        // The second approves what the copy shows, and not what the first may have typed since.
        var found = receipt.FirstApproval?.Amount ?? 0;
        return screen
            .Row(Key.Good(words.Plain(receipt.FirstApproval is null ? Say.KeyApprove : Say.KeyApproveSecond), new Callback(CallbackAction.ApproveReceipt, receipt.Id, found)),
                Key.Bad(words.Plain(Say.KeyReject), new Callback(CallbackAction.RejectReasons, receipt.Id)))
            .Row(matter.CanFulfil ? Key.Does(words.Plain(Say.KeyFulfil), CallbackAction.FulfilReceipt, receipt.Id, found) : null)
            .Row(receipt.FirstApproval is null
                    ? Key.Does(words.Plain(Say.KeyOtherAmount), CallbackAction.OtherAmount, receipt.Id)
                    : Key.Does(words.Plain(Say.KeyWithdraw), CallbackAction.WithdrawApproval, receipt.Id),
                Key.Does(words.Plain(Say.KeySecondOpinion), CallbackAction.SecondOpinion, receipt.Id))
            .Row(Key.Does(words.Plain(Say.KeyWatch), CallbackAction.WatchReceipt, receipt.Id),
                receipt.IsFlagged
                    ? Key.Does(words.Plain(Say.KeyUnflag), CallbackAction.UnflagReceipt, receipt.Id)
                    : Key.Does(words.Plain(Say.KeyFlag), CallbackAction.FlagReceipt, receipt.Id))
            .Row(CustomerKey(words, receipt));
    }

    private static InlineKeyboardButton CustomerKey(Words words, ReceiptRow receipt) =>
        Key.Does(words.Plain(AdminSay.KeyCustomer), CallbackAction.AdminReceiptCustomer, receipt.Id);
}
