using System.Globalization;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Shop;
using MoonVpn.Web.Bot.Wallets;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>The reach of everything in the bot. A new action breaks the build here until it has its own.</summary>
internal static class Reaches
{
    public static Reach Of(CallbackAction action) => action switch
    {
        CallbackAction.Nothing or CallbackAction.Home or CallbackAction.PriceList or CallbackAction.AcceptRules or CallbackAction.CheckChannels => Reach.Free,

        CallbackAction.CancelOrder or CallbackAction.Payment or CallbackAction.Accounts or CallbackAction.Account or CallbackAction.AccountQr
            or CallbackAction.Wallet or CallbackAction.Statement or CallbackAction.EnterGift or CallbackAction.Profile or CallbackAction.SetLanguage
            or CallbackAction.Support or CallbackAction.NewLink or CallbackAction.NewLinkSure or CallbackAction.Rename or CallbackAction.DropName
            or CallbackAction.Doctor or CallbackAction.Orders or CallbackAction.Order or CallbackAction.AutoRenew or CallbackAction.SetAutoRenew
            or CallbackAction.Give or CallbackAction.GiveLink or CallbackAction.CancelGive
            or CallbackAction.Guides or CallbackAction.GuidePlatform or CallbackAction.Guide => Reach.Own,

        CallbackAction.Plans or CallbackAction.Plan or CallbackAction.Invoice or CallbackAction.PayByCard or CallbackAction.PayFromWallet
            or CallbackAction.EnterCode or CallbackAction.TopUp or CallbackAction.Trials or CallbackAction.TrialPlan or CallbackAction.StartTrial
            or CallbackAction.Renew or CallbackAction.RenewPlans or CallbackAction.RenewFromWallet or CallbackAction.RenewByCard or CallbackAction.RenewCode
            or CallbackAction.ExtraTraffic or CallbackAction.ExtraTime or CallbackAction.TrafficInvoice or CallbackAction.TimeInvoice
            or CallbackAction.TrafficFromWallet or CallbackAction.TrafficByCard or CallbackAction.TimeFromWallet or CallbackAction.TimeByCard
            or CallbackAction.Move or CallbackAction.MoveTo or CallbackAction.MoveFromWallet or CallbackAction.MoveByCard or CallbackAction.AcceptGive => Reach.Buy,

        CallbackAction.ApproveReceipt or CallbackAction.OtherAmount or CallbackAction.RejectReasons or CallbackAction.RejectReceipt or CallbackAction.SecondOpinion
            or CallbackAction.ReceiptButtons or CallbackAction.FulfilReceipt or CallbackAction.WatchReceipt or CallbackAction.FlagReceipt or CallbackAction.UnflagReceipt
            or CallbackAction.AdminHome or CallbackAction.AdminReceipts or CallbackAction.RepostReceipt or CallbackAction.UndoReceipt or CallbackAction.WithdrawApproval
            or CallbackAction.OverrideReceipt or CallbackAction.ConfirmOverride or CallbackAction.AdminFind or CallbackAction.AdminFound or CallbackAction.AdminCustomer
            or CallbackAction.AdminAdjust or CallbackAction.AdminBlock or CallbackAction.AdminUnblock or CallbackAction.AdminMessage or CallbackAction.AdminGrant
            or CallbackAction.AdminGrantPlan or CallbackAction.AdminGrantPlace or CallbackAction.AdminExtend or CallbackAction.AdminExtendAccount
            or CallbackAction.AdminConfirm or CallbackAction.AdminReceiptCustomer or CallbackAction.AdminToday or CallbackAction.AdminPanels
            or CallbackAction.AdminTestPanel or CallbackAction.AdminMaintenance or CallbackAction.AdminSetMaintenance or CallbackAction.AdminMaintenanceText
            or CallbackAction.AdminPlans or CallbackAction.AdminPlan or CallbackAction.AdminSetPlan or CallbackAction.AdminPlanPrice => Reach.Staff,
    };

    /// <summary>Money is about to move, or to be asked for: nobody is too fast for that.</summary>
    public static bool IsPayment(CallbackAction action) => action
        is CallbackAction.PayByCard or CallbackAction.PayFromWallet or CallbackAction.Payment or CallbackAction.CancelOrder
        or CallbackAction.RenewByCard or CallbackAction.RenewFromWallet or CallbackAction.TrafficByCard or CallbackAction.TrafficFromWallet
        or CallbackAction.TimeByCard or CallbackAction.TimeFromWallet or CallbackAction.MoveByCard or CallbackAction.MoveFromWallet;

    /// <summary>The button that asked what somebody is answering: an answer reaches as far as its question.</summary>
    /// <param name="flow">Of the conversation.</param>
    /// <param name="data">Of the flow: the numbers the button bore.</param>
    /// <returns>Null when it is none of the customers' questions.</returns>
    public static Callback? AskedBy(string? flow, string data)
    {
        var numbers = data.Split(':').Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return Asking(flow) is { } action ? new Callback(action, numbers[0], numbers.ElementAtOrDefault(1)) : null;
    }

    private static CallbackAction? Asking(string? flow) => flow switch
    {
        CodeHandler.Flow => CallbackAction.EnterCode,
        RenewCodeHandler.Flow => CallbackAction.RenewCode,
        TopUpHandler.Flow => CallbackAction.TopUp,
        GiftHandler.Flow => CallbackAction.EnterGift,
        RenameHandler.Flow => CallbackAction.Rename,
        _ => Extra.All.FirstOrDefault(extra => extra.Flow == flow)?.Choose,
    };
}
