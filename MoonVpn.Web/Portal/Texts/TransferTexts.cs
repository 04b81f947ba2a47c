using MoonVpn.Core.Accounts;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Accounts that move to another place.</summary>
internal static class TransferTexts
{
    public static readonly Text Title = new("جابه‌جایی به {0}", "Moving to {0}");
    public static readonly Text Successor = new("اکانت تازه:", "The new account:");
    public static readonly Text Predecessor = new("جایگزینِ", "Takes the place of");
    public static readonly Text MovedTo = new("مشتری به این اکانت منتقل شده:", "The customer was moved to this account:");

    /// <summary>A step of a move, as it is named beside the others.</summary>
    public static Text Step(AccountTransferStatus status) => status switch
    {
        AccountTransferStatus.Creating => new("ساخت در مقصد", "Make it at the new place"),
        AccountTransferStatus.Disabling => new("خاموش کردن مبدأ", "Switch the old one off"),
        AccountTransferStatus.Correcting => new("انتقال مصرف", "Carry the usage over"),
        AccountTransferStatus.Moved => new("حذف از مبدأ", "Remove the old one"),
        AccountTransferStatus.Done => new("پایان", "Done"),
        AccountTransferStatus.Failed => new("انجام نشد", "Failed"),
    };

    public static Status Of(AccountTransferStatus status) => status switch
    {
        AccountTransferStatus.Creating => new(new("در حال ساخت در مقصد", "Being made at the new place"), Tone.Note),
        AccountTransferStatus.Disabling => new(new("مبدأ در حال خاموش شدن", "The old one is being switched off"), Tone.Note),
        AccountTransferStatus.Correcting => new(new("مصرف در حال انتقال", "Usage is being carried over"), Tone.Note),
        AccountTransferStatus.Moved => new(new("منتقل شد؛ مبدأ حذف می‌شود", "Moved; the old one is removed next"), Tone.Good),
        AccountTransferStatus.Done => new(new("منتقل شد", "Moved"), Tone.Good),
        AccountTransferStatus.Failed => new(new("منتقل نشد؛ چیزی عوض نشده", "Not moved; nothing has changed"), Tone.Bad),
    };
}
